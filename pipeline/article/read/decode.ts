import type { Article } from "../article.js"

/** The text of some bytes, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Article["encoding"]; readonly note?: string }
  | { readonly code: "binary" | "unreadable"; readonly reason: string }

// 0x80 to 0x9F; the five that stand for nothing keep their number, as on the web. Not left to TextDecoder:
// Node 20 decodes windows-1252 as Latin-1.
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** The first bytes of files that are no text, though they may hold no NUL. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a ZIP archive (perhaps a Word file)"],
  ["\u0089PNG", "a PNG image"],
  ["ÿØÿ", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\u001f\u008b", "a gzip archive"],
  ["{\\rtf", "an RTF file"],
]

/** Strict: UTF-8, or UTF-16 where a byte-order mark says so, else Windows-1252 with a note. The mark is left out. */
export function decode(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1")
  const signature = signatures.find(([first]) => start.startsWith(first))
  if (signature) return { code: "binary", reason: `it is ${signature[1]}` }
  if (start.startsWith("ÿþ")) return decodeUtf16(bytes, "utf-16le")
  if (start.startsWith("þÿ")) return decodeUtf16(bytes, "utf-16be")
  if (bytes.includes(0)) return { code: "binary", reason: `it has a NUL byte at ${bytes.indexOf(0)}` }
  return checked(decodeUtf8(bytes.subarray(start.startsWith("ï»¿") ? 3 : 0)))
}

/** A text with control characters in it is no text, or was cut from something else. */
function checked(decoded: Extract<Decoded, { text: string }>): Decoded {
  const { text } = decoded
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  const isBinary = controls > 2 && controls * 200 > text.length
  return isBinary ? { code: "binary", reason: `it has ${controls} control characters` } : decoded
}

/** C0 without tab, line ends and form feed; DEL; C1 without NEL. */
const isControl = (code: number): boolean =>
  (code < 32 && (code < 9 || code > 13)) || (code >= 127 && code < 160 && code !== 0x85)

function decodeUtf8(bytes: Uint8Array): Extract<Decoded, { text: string }> {
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    }
  } catch {
    const note = "the bytes are not UTF-8; they were read as Windows-1252, so unusual letters may be wrong"
    return { text: windows1252(bytes), encoding: "windows-1252", note }
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (bytes.length % 2 === 1)
    return { code: "unreadable", reason: "it is UTF-16 with half a character at its end" }
  const units = Buffer.from(bytes.subarray(2))
  if (encoding === "utf-16be") units.swap16()
  try {
    const text = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(units)
    if (text.includes("\0")) return { code: "binary", reason: "it has a NUL character" }
    return checked({ text, encoding })
  } catch {
    return { code: "unreadable", reason: "its byte-order mark says UTF-16, but it is not valid UTF-16" }
  }
}

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1")
  return latin.replace(/[\x80-\x9f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter)
}
