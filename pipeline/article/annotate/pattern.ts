import abbreviations from "../../lexicons/abbreviations.json" with { type: "json" }

const literal = (word: string) => word.replaceAll(".", "\\.")
const words = [...abbreviations.title, ...abbreviations.plain]
  .filter((word) => !/^nos?$/i.test(word))
  .sort((a, b) => b.length - a.length)
  .map(literal)
const prefixes = abbreviations.prefixes.join("|")

const urlEnd = String.raw`[^\s<>"]*[^\s<>".,;:!?)\]'’”]`
const extensions =
  "com|org|net|edu|gov|mil|info|co\\.uk|org\\.uk|gov\\.uk|ac\\.uk|com\\.au|pdf|docx?|xlsx?|txt|html?|zip|jpe?g|png|gif|url|csv|mp3|mp4"

/** Signs that are one token together: runs of one sign, arrows, smileys, doubled quotes. */
const signs = [
  String.raw`(?:[:;=]['-]?[)(]+(?![\p{L}\p{N}])|[:;]-?[DP](?![\p{L}\p{N}])|\(:(?=\s|$)|\^_\^)`, // :) ;-) :D
  String.raw`\.{2,}|[.!?]{2,}|…`, // ... ?! .?
  String.raw`(?:([=*~+#$|^_])\1+|-{2,}|[—–]+)[->]*`, // -- ==> ***
  "<{2,}|>{2,}|<-+|->", // <<file>>
  String.raw`''|’’|‘’|‘‘|\x60\x60`, // ''quoted''
].join("|")

const numbers = [
  String.raw`\d{4}-\d\d-\d\d(?!\d)`, // 2024-03-12
  String.raw`(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|(?<=\)\s?)\d{3}-\d{4}(?!\d)`, // 713-853-3989, (713) 345-9945
  String.raw`\d{1,9}\p{L}{1,9}\d[\p{L}\p{N}]*`, // 4x4
  String.raw`\+\d{1,3}(?=\s\(?\d)`, // +44 20 7484 9866
  String.raw`\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th)\b|['’]?s\b|[adeghnqvwy](?![\p{L}\p{N}]|\.\p{L}))?`, // 25,000 · 10:14 · 9/11 · 20th · 1990s
  String.raw`[.]\d+|(?<=[)\s])\.(?:docx?|xlsx?|pdf)\b`, // .5, (draft).doc
  String.raw`['’]\d\ds\b|’\d\d(?![\p{L}\p{N}])`, // the '90s, ’72
]

/** What a token that is no plain word looks like: one alternation, tried in order, sticky. */
export const token = new RegExp(
  [
    String.raw`(?:https?:\/\/|ftp:\/\/|www\.|mailto:)${urlEnd}`, // www.example.org/page
    String.raw`[\w.+-]{1,64}@\w[\w.-]{0,62}\w`, // desk@example.org
    String.raw`[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}\.(?:${extensions})\b(?:\/${urlEnd})?`, // example.org/page, note.pdf
    String.raw`[#@][\p{L}_][\p{L}\p{N}_]*`, // #election
    String.raw`(?:\p{L}\.){2,12}(?:\p{L}\b)?`, // U.S., a.m.
    ...numbers,
    String.raw`(?:${words.join("|")})\.(?=[\s,)\]:;\d]|$)`, // Gen.
    String.raw`nos?\.(?=\s?\d)`, // No. 10
    String.raw`\p{Lu}\.(?=\s\p{Lu}|\p{Lu}\.)`, // J. Smith
    String.raw`(?:can)(?=not\b)`, // can|not
    String.raw`its?(?<=it)(?=s\s(?:an?|the|not|been|just|really|simply|definitely|nothing|gonna|like|also)\s)`, // its|a → it|s a
    String.raw`(?<=\bit)s(?=\s)`,
    String.raw`[\p{L}\p{M}]{1,40}?(?=n['’]t\b)`, // do|n't
    String.raw`n['’]t\b`,
    String.raw`['’\x60](?:s|re|ve|ll|d|m)\b`,
    String.raw`['’](?:em|til|n)\b(?=\s)`, // get 'em
    String.raw`(?:o['’]|[dl]['’](?=\p{L}{2}))(?!(?:re|ve|ll)\b)\p{L}[\p{L}\p{M}]*`, // O'Connor, d'état
    String.raw`[\p{L}\p{M}]{1,40}['’](?!(?:s|re|ve|ll|d|m|t)\b)\p{L}[\p{L}\p{M}]*`, // Shi'ite
    String.raw`(?:${prefixes})-[\p{L}\p{N}]+`, // co-operate
    String.raw`\p{L}{1,3}&\p{L}{1,2}(?![\p{L}\p{N}])|\p{L}\/\p{L}(?![\p{L}\p{N}/])|w\/o(?:ut)?\b`, // AT&T, b/c
    String.raw`(?:US|CA?|AU?|NZ|HK|R|S)?\$(?!\$)|[€£¥₹₽₩₴₺₦₱]`, // US$5
    String.raw`[\p{L}\p{M}\p{N}_]+`,
    signs,
    String.raw`\S`,
  ].join("|"),
  "iuy",
)
