;; The reader's arithmetic. Weights are int8 in the file and int16 here, activations int16, sums int32; what lies
;; between two sums is plain f32, in a fixed order: the same bits on every machine. All counts are multiples of
;; what is worked at once: inputs and rows of 16. Compiled by compile-kernel.ts.
(module
  (memory (export "memory") 512)

  ;; Vectors are row-major, one after the other. Matrices are woven: 16 rows together, of each its first two inputs,
  ;; then of each the next two, so that one load is what a pair of inputs meets in four rows.
  ;;   out[v · stride + r] = (Σ w[r][i] · x[v][i]) · scale[r] · xs[v · each] + bias[v · biasStride + r]
  ;; $k is the bytes of an input; strides are in bytes: a bias stride of 0 is one bias for all, and a bias that is
  ;; the output adds to it. $each is 4, or 0 where one f32 of xs serves all vectors.
  (func $matmul (export "matmul")
    (param $w i32) (param $scale i32) (param $bias i32) (param $rows i32) (param $k i32)
    (param $x i32) (param $xs i32) (param $each i32) (param $n i32)
    (param $out i32) (param $stride i32) (param $biasStride i32)
    (local $r i32) (local $v i32) (local $p i32) (local $xp i32) (local $xi i32) (local $yi i32) (local $end i32)
    (local $sp i32) (local $bp i32) (local $op i32) (local $first i32) (local $m v128) (local $q v128) (local $z v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128) (local $s v128)
    (local.set $first (local.get $xs))
    (local.set $sp (local.get $scale))
    (block $rowsDone
      (loop $row
        (br_if $rowsDone (i32.ge_s (local.get $r) (local.get $rows)))
        (local.set $bp (i32.add (local.get $bias) (i32.shl (local.get $r) (i32.const 2))))
        (local.set $op (i32.add (local.get $out) (i32.shl (local.get $r) (i32.const 2))))
        (local.set $xs (local.get $first))
        (local.set $xp (local.get $x))
        (local.set $v (local.get $n))
        ;; Two vectors at once, so that a weight that is loaded serves both; the last of an odd number is alone.
        (loop $vectors
          (local.set $a (v128.const i32x4 0 0 0 0)) (local.set $b (v128.const i32x4 0 0 0 0))
          (local.set $c (v128.const i32x4 0 0 0 0)) (local.set $d (v128.const i32x4 0 0 0 0))
          (local.set $e (v128.const i32x4 0 0 0 0)) (local.set $f (v128.const i32x4 0 0 0 0))
          (local.set $g (v128.const i32x4 0 0 0 0)) (local.set $h (v128.const i32x4 0 0 0 0))
          (local.set $p (local.get $w))
          (local.set $xi (local.get $xp))
          (local.set $end (i32.add (local.get $xp) (local.get $k)))
          (local.set $yi (local.get $end))
          (if (i32.ge_s (local.get $v) (i32.const 2))
            (then
              (loop $input
                (local.set $q (v128.load32_splat (local.get $xi)))
                (local.set $z (v128.load32_splat (local.get $yi)))
                (local.set $m (v128.load (local.get $p)))
                (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $e (i32x4.add (local.get $e) (i32x4.dot_i16x8_s (local.get $z) (local.get $m))))
                (local.set $m (v128.load offset=16 (local.get $p)))
                (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $f (i32x4.add (local.get $f) (i32x4.dot_i16x8_s (local.get $z) (local.get $m))))
                (local.set $m (v128.load offset=32 (local.get $p)))
                (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $g (i32x4.add (local.get $g) (i32x4.dot_i16x8_s (local.get $z) (local.get $m))))
                (local.set $m (v128.load offset=48 (local.get $p)))
                (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $h (i32x4.add (local.get $h) (i32x4.dot_i16x8_s (local.get $z) (local.get $m))))
                (local.set $p (i32.add (local.get $p) (i32.const 64)))
                (local.set $yi (i32.add (local.get $yi) (i32.const 4)))
                (br_if $input (i32.lt_u (local.tee $xi (i32.add (local.get $xi) (i32.const 4))) (local.get $end)))))
            (else
              (loop $input
                (local.set $q (v128.load32_splat (local.get $xi)))
                (local.set $m (v128.load (local.get $p)))
                (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $m (v128.load offset=16 (local.get $p)))
                (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $m (v128.load offset=32 (local.get $p)))
                (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $m (v128.load offset=48 (local.get $p)))
                (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $q) (local.get $m))))
                (local.set $p (i32.add (local.get $p) (i32.const 64)))
                (br_if $input (i32.lt_u (local.tee $xi (i32.add (local.get $xi) (i32.const 4))) (local.get $end))))))
          (local.set $s (v128.load32_splat (local.get $xs)))
          (v128.store (local.get $op) (f32x4.add (v128.load (local.get $bp))
            (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $a)) (v128.load (local.get $sp))))))
          (v128.store offset=16 (local.get $op) (f32x4.add (v128.load offset=16 (local.get $bp))
            (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $b)) (v128.load offset=16 (local.get $sp))))))
          (v128.store offset=32 (local.get $op) (f32x4.add (v128.load offset=32 (local.get $bp))
            (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $c)) (v128.load offset=32 (local.get $sp))))))
          (v128.store offset=48 (local.get $op) (f32x4.add (v128.load offset=48 (local.get $bp))
            (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $d)) (v128.load offset=48 (local.get $sp))))))
          (local.set $bp (i32.add (local.get $bp) (local.get $biasStride)))
          (local.set $xs (i32.add (local.get $xs) (local.get $each)))
          (local.set $op (i32.add (local.get $op) (local.get $stride)))
          (local.set $xp (i32.add (local.get $xp) (local.get $k)))
          (local.set $v (i32.sub (local.get $v) (i32.const 1)))
          (if (i32.gt_s (local.get $v) (i32.const 0))
            (then
              (local.set $s (v128.load32_splat (local.get $xs)))
              (v128.store (local.get $op) (f32x4.add (v128.load (local.get $bp))
                (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $e)) (v128.load (local.get $sp))))))
              (v128.store offset=16 (local.get $op) (f32x4.add (v128.load offset=16 (local.get $bp))
                (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $f)) (v128.load offset=16 (local.get $sp))))))
              (v128.store offset=32 (local.get $op) (f32x4.add (v128.load offset=32 (local.get $bp))
                (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $g)) (v128.load offset=32 (local.get $sp))))))
              (v128.store offset=48 (local.get $op) (f32x4.add (v128.load offset=48 (local.get $bp))
                (f32x4.mul (local.get $s) (f32x4.mul (f32x4.convert_i32x4_s (local.get $h)) (v128.load offset=48 (local.get $sp))))))
              (local.set $bp (i32.add (local.get $bp) (local.get $biasStride)))
              (local.set $xs (i32.add (local.get $xs) (local.get $each)))
              (local.set $op (i32.add (local.get $op) (local.get $stride)))
              (local.set $xp (i32.add (local.get $xp) (local.get $k)))
              (local.set $v (i32.sub (local.get $v) (i32.const 1)))))
          (br_if $vectors (i32.gt_s (local.get $v) (i32.const 0))))
        (local.set $w (i32.add (local.get $w) (i32.shl (local.get $k) (i32.const 4))))
        (local.set $sp (i32.add (local.get $sp) (i32.const 64)))
        (local.set $r (i32.add (local.get $r) (i32.const 16)))
        (br $row))))

  ;; $bytes of f32 become the tanh of $half times themselves, by the seventh convergent of Lambert's continued
  ;; fraction, within 1e-4: three of the int16 steps it becomes.
  (func $tanh (param $x i32) (param $bytes i32) (param $half f32)
    (local $end i32) (local $q v128) (local $t v128) (local $times v128) (local $most v128) (local $least v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128)
    (local $up v128) (local $down v128)
    ;; Held outside of the loop: the engine would make each of them anew.
    (local.set $times (f32x4.splat (local.get $half)))
    (local.set $most (f32x4.splat (f32.const 4.97)))
    (local.set $least (f32x4.splat (f32.const -4.97)))
    (local.set $a (f32x4.splat (f32.const 135135)))
    (local.set $b (f32x4.splat (f32.const 17325)))
    (local.set $c (f32x4.splat (f32.const 378)))
    (local.set $d (f32x4.splat (f32.const 62370)))
    (local.set $e (f32x4.splat (f32.const 3150)))
    (local.set $f (f32x4.splat (f32.const 28)))
    (local.set $up (f32x4.splat (f32.const 1)))
    (local.set $down (f32x4.splat (f32.const -1)))
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (loop $lane
      (local.set $q (f32x4.pmin (f32x4.pmax
        (f32x4.mul (v128.load (local.get $x)) (local.get $times)) (local.get $least)) (local.get $most)))
      (local.set $t (f32x4.mul (local.get $q) (local.get $q)))
      (v128.store (local.get $x) (f32x4.pmin (local.get $up) (f32x4.pmax (local.get $down)
        (f32x4.div
          (f32x4.mul (local.get $q)
            (f32x4.add (local.get $a) (f32x4.mul (local.get $t)
              (f32x4.add (local.get $b) (f32x4.mul (local.get $t) (f32x4.add (local.get $c) (local.get $t)))))))
          (f32x4.add (local.get $a) (f32x4.mul (local.get $t)
            (f32x4.add (local.get $d) (f32x4.mul (local.get $t)
              (f32x4.add (local.get $e) (f32x4.mul (local.get $t) (local.get $f)))))))))))
      (br_if $lane (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; One direction of an LSTM over $n vectors. $places: the address of each vector's gates (i f g o: input times
  ;; weights plus bias), to which $shift bytes are added. $u, $scale: recurrent weights, as of a matmul. $state holds,
  ;; one after the other, $h int16 (last output), $h f32 (cell) and 4·$h f32 (gates); $one points at the f32 1/32767.
  ;; Outputs are int16, $outStride bytes apart, written from the last to the first where $step is -1.
  (func (export "lstm")
    (param $places i32) (param $shift i32) (param $u i32) (param $scale i32) (param $h i32)
    (param $n i32) (param $out i32) (param $outStride i32) (param $step i32) (param $state i32) (param $one i32)
    (local $t i32) (local $left i32) (local $j i32) (local $bytes i32) (local $cell i32) (local $gates i32)
    (local $p i32) (local $i i32) (local $g i32) (local $sp i32) (local $q v128) (local $a v128)
    (local.set $bytes (i32.shl (local.get $h) (i32.const 2)))
    (local.set $cell (i32.add (local.get $state) (i32.shl (local.get $h) (i32.const 1))))
    (local.set $gates (i32.add (local.get $cell) (local.get $bytes)))
    (memory.fill (local.get $state) (i32.const 0) (i32.sub (local.get $gates) (local.get $state)))
    (local.set $left (local.get $n))
    (if (i32.lt_s (local.get $step) (i32.const 0)) (then (local.set $t (i32.sub (local.get $n) (i32.const 1)))))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $left)))
        (call $matmul
          (local.get $u) (local.get $scale)
          (i32.add (local.get $shift) (i32.load (i32.add (local.get $places) (i32.shl (local.get $t) (i32.const 2)))))
          (local.get $bytes) (i32.shl (local.get $h) (i32.const 1))
          (local.get $state) (local.get $one) (i32.const 0) (i32.const 1)
          (local.get $gates) (i32.const 0) (i32.const 0))
        (local.set $g (i32.add (local.get $gates) (i32.shl (local.get $bytes) (i32.const 1))))
        (call $tanh (local.get $gates) (i32.shl (local.get $bytes) (i32.const 1)) (f32.const 0.5))
        (call $tanh (local.get $g) (local.get $bytes) (f32.const 1))
        (call $tanh (i32.add (local.get $g) (local.get $bytes)) (local.get $bytes) (f32.const 0.5))
        ;; A sigmoid is a half and half of the tanh of the half.
        (local.set $a (f32x4.splat (f32.const 0.5)))
        ;; The new cell, and once more over g, to become its tanh.
        (local.set $j (i32.const 0))
        (loop $lane
          (local.set $p (i32.add (local.get $gates) (local.get $j)))
          (local.set $i (i32.add (local.get $cell) (local.get $j)))
          (local.set $sp (i32.add (local.get $g) (local.get $j)))
          (local.set $q (f32x4.add
            (f32x4.mul
              (f32x4.add (local.get $a)
                (f32x4.mul (local.get $a) (v128.load (i32.add (local.get $p) (local.get $bytes)))))
              (v128.load (local.get $i)))
            (f32x4.mul
              (f32x4.add (local.get $a) (f32x4.mul (local.get $a) (v128.load (local.get $p))))
              (v128.load (local.get $sp)))))
          (v128.store (local.get $i) (local.get $q))
          (v128.store (local.get $sp) (local.get $q))
          (br_if $lane (i32.lt_s
            (local.tee $j (i32.add (local.get $j) (i32.const 16)))
            (local.get $bytes))))
        (call $tanh (local.get $g) (local.get $bytes) (f32.const 1))
        (local.set $j (i32.const 0))
        (loop $lane
          (local.set $p (i32.add (local.get $g) (local.get $j)))
          (local.set $q (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul
            (f32x4.splat (f32.const 32767))
            (f32x4.mul
              (f32x4.add (local.get $a)
                (f32x4.mul (local.get $a) (v128.load (i32.add (local.get $p) (local.get $bytes)))))
              (v128.load (local.get $p)))))))
          (v128.store64_lane 0 (i32.add (local.get $state) (i32.shr_u (local.get $j) (i32.const 1)))
            (i16x8.narrow_i32x4_s (local.get $q) (local.get $q)))
          (br_if $lane (i32.lt_s
            (local.tee $j (i32.add (local.get $j) (i32.const 16)))
            (local.get $bytes))))
        (memory.copy
          (i32.add (local.get $out) (i32.mul (local.get $t) (local.get $outStride)))
          (local.get $state) (i32.shl (local.get $h) (i32.const 1)))
        (local.set $t (i32.add (local.get $t) (local.get $step)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $next))))

  ;; x becomes leaky: what is below zero counts an eighth. $count of f32.
  (func (export "leaky") (param $x i32) (param $count i32)
    (local $end i32) (local $q v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $q (v128.load (local.get $x)))
        (v128.store (local.get $x)
          (f32x4.pmax (local.get $q) (f32x4.mul (local.get $q) (f32x4.splat (f32.const 0.125)))))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $next))))

  ;; $n vectors of $k f32 ($k a multiple of 8), each to int16, its largest value to $steps; what one step is worth
  ;; goes to xs.
  (func (export "quantize")
    (param $x i32) (param $k i32) (param $n i32) (param $out i32) (param $xs i32) (param $steps f32)
    (local $i i32) (local $most v128) (local $top f32) (local $times v128)
    (block $done
      (loop $vector
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $most (v128.const i32x4 0 0 0 0))
        (local.set $i (i32.const 0))
        (loop $lane
          (local.set $most (f32x4.pmax (local.get $most)
            (f32x4.abs (v128.load (i32.add (local.get $x) (i32.shl (local.get $i) (i32.const 2)))))))
          (br_if $lane (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $k))))
        (local.set $top (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
          (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))
        (if (f32.lt (local.get $top) (f32.const 1e-20)) (then (local.set $top (f32.const 1e-20))))
        (f32.store (local.get $xs) (f32.div (local.get $top) (local.get $steps)))
        (local.set $times (f32x4.splat (f32.div (local.get $steps) (local.get $top))))
        (local.set $i (i32.const 0))
        (loop $lane
          (v128.store (local.get $out) (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $times) (v128.load (local.get $x)))))
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $times)
              (v128.load (i32.add (local.get $x) (i32.const 16))))))))
          (local.set $x (i32.add (local.get $x) (i32.const 32)))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (br_if $lane (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $k))))
        (local.set $xs (i32.add (local.get $xs) (i32.const 4)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $vector))))

  ;; e to the x, for x at most 0: two to a whole power, times a polynomial of what is left of it.
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128)
    (local.set $x (f32x4.pmax (local.get $x) (f32x4.splat (f32.const -80))))
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) (f32x4.splat (f32.const 1.44269504)))))
    (local.set $r (f32x4.sub (local.get $x) (f32x4.mul (local.get $n) (f32x4.splat (f32.const 0.693147182)))))
    (f32x4.mul
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32x4.splat (i32.const 127))) (i32.const 23))
      (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.mul (local.get $r)
        (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.mul (local.get $r)
          (f32x4.add (f32x4.splat (f32.const 0.5)) (f32x4.mul (local.get $r)
            (f32x4.add (f32x4.splat (f32.const 0.16666667)) (f32x4.mul (local.get $r)
              (f32x4.add (f32x4.splat (f32.const 0.041666667))
                (f32x4.mul (local.get $r) (f32x4.splat (f32.const 0.0083333333))))))))))))))

  ;; $n vectors of $k scores to shares of 32767, int16 ($k a multiple of 8; scores are overwritten).
  (func (export "softmax") (param $x i32) (param $k i32) (param $n i32) (param $out i32)
    (local $i i32) (local $p i32) (local $q v128) (local $top f32) (local $sum v128) (local $times v128)
    (block $done
      (loop $vector
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $q (v128.load (local.get $x)))
        (local.set $i (i32.const 4))
        (loop $lane
          (local.set $q (f32x4.pmax (local.get $q)
            (v128.load (i32.add (local.get $x) (i32.shl (local.get $i) (i32.const 2))))))
          (br_if $lane (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $k))))
        (local.set $top (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $q)) (f32x4.extract_lane 1 (local.get $q)))
          (f32.max (f32x4.extract_lane 2 (local.get $q)) (f32x4.extract_lane 3 (local.get $q)))))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $i (i32.const 0))
        (local.set $p (local.get $x))
        (loop $lane
          (local.set $q (call $exp (f32x4.sub (v128.load (local.get $p)) (f32x4.splat (local.get $top)))))
          (v128.store (local.get $p) (local.get $q))
          (local.set $sum (f32x4.add (local.get $sum) (local.get $q)))
          (local.set $p (i32.add (local.get $p) (i32.const 16)))
          (br_if $lane (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $k))))
        (local.set $times (f32x4.splat (f32.div (f32.const 32767) (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))))
        (local.set $i (i32.const 0))
        (loop $lane
          (v128.store (local.get $out) (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $times) (v128.load (local.get $x)))))
            (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $times)
              (v128.load (i32.add (local.get $x) (i32.const 16))))))))
          (local.set $x (i32.add (local.get $x) (i32.const 32)))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (br_if $lane (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $k))))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $vector))))

  ;; Which of $count rows of f32 gives the vector at $x, of $bytes, the highest score; of equal ones the first. Behind
  ;; a row stands what is added to its score. Row $without is no answer.
  (func (export "best") (param $rows i32) (param $count i32) (param $x i32) (param $bytes i32) (param $without i32)
    (result i32)
    (local $r i32) (local $i i32) (local $end i32) (local $best i32) (local $most f32) (local $score f32)
    (local $sum v128)
    (local.set $most (f32.const -inf))
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (loop $row
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $i (local.get $x))
      (loop $lane
        (local.set $sum (f32x4.add (local.get $sum)
          (f32x4.mul (v128.load (local.get $rows)) (v128.load (local.get $i)))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
        (br_if $lane (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $end))))
      (local.set $score (f32.add (f32.load (local.get $rows)) (f32.add
        (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
        (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum))))))
      (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
      (if (i32.and (f32.gt (local.get $score) (local.get $most)) (i32.ne (local.get $r) (local.get $without)))
        (then (local.set $most (local.get $score)) (local.set $best (local.get $r))))
      (br_if $row (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $count))))
    (local.get $best)))
