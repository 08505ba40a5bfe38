import { Expressions } from "#overrides/index.js";
import { define, defineOptional, defineVariadic, type BuiltIn, type Expr } from "./built-in.js";

/** Strings and hashes of them. */
export const strings: readonly BuiltIn[] = [
  define("charLength", (a) => a.char_length()),
  define("initCap", (a) => a.init_cap()),
  define("upperCase", (a) => a.upper_case()),
  define("lowerCase", (a) => a.lower_case()),
  define("like", (a, pattern) => a.like(pattern)),
  define("similar", (a, pattern) => a.similar(pattern)),
  define("position", (a, text) => a.position(text)),
  defineOptional("substring", (a: Expr, begin: Expr, length?: Expr) =>
    length === undefined ? a.substring(begin) : a.substring(begin, length),
  ),
  defineOptional("overlay", (a: Expr, text: Expr, start: Expr, length?: Expr) =>
    length === undefined ? a.overlay(text, start) : a.overlay(text, start, length),
  ),
  define("replace", (a, search, replacement) => a.replace(search, replacement)),
  defineVariadic("concat", (a, ...rest) => Expressions.concat(a, ...rest)),
  defineVariadic("concat_ws", (separator, a, ...rest) => Expressions.concat_ws(separator, a, ...rest)),
  define("lpad", (a, length, pad) => a.lpad(length, pad)),
  define("rpad", (a, length, pad) => a.rpad(length, pad)),
  define("ltrim", (a) => a.ltrim()),
  define("rtrim", (a) => a.rtrim()),
  define("repeat", (a, times) => a.repeat(times)),
  define("regexpReplace", (a, regex, replacement) => a.regexp_replace(regex, replacement)),
  defineOptional("regexpExtract", (a: Expr, regex: Expr, group?: Expr) =>
    group === undefined ? a.regexp_extract(regex) : a.regexp_extract(regex, group),
  ),
  define("fromBase64", (a) => a.from_base64()),
  define("toBase64", (a) => a.to_base64()),
  define("uuid", () => Expressions.uuid()),
  define("md5", (a) => a.md5()),
  define("sha1", (a) => a.sha1()),
  define("sha224", (a) => a.sha224()),
  define("sha256", (a) => a.sha256()),
  define("sha384", (a) => a.sha384()),
  define("sha512", (a) => a.sha512()),
  define("sha2", (a, bits) => a.sha2(bits)),
];
