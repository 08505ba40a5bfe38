/**
 * Examples of Flink's Javadoc that Flink itself would not compile, as they have to be. A text that a release does not have
 * changes nothing.
 */
const corrections: readonly (readonly [wrong: string | RegExp, right: string])[] = [
  // A method is called.
  ["((DistinctType) type).getSourceType)", "type.getSourceType())"],
  // The names of columns are strings.
  ["range(b, c)", 'range("b", "c")'],
  // A descriptor takes names.
  ['descriptor(ColumnList.of("feature1", "feature2"))', 'descriptor("feature1", "feature2")'],
  // That of a model has a method of its own since 2.2; `from` takes tables.
  [/(Model model = \w+)\.from\(descriptor\)/, "$1.fromModel(descriptor)"],
  // Behaviour on empty and on error are given with a type.
  [/(jsonValue\("(?:lax|strict) \$\.b",\s*)(?=JsonValueOnEmptyOrError)/g, "$1DataTypes.BOOLEAN(), "],
  // A list has `defaultValues`; and the name of the option before it.
  [/parallelism(?= = ConfigOptions\s*\.key\("application\.ports"\))/, "ports"],
  [/(\.asList\(\)\s*\.defaultValue)(?=\()/g, "$1s"],
];

/** A Java example without the mistakes that are known. */
export function correctExample(java: string): string {
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), java);
}
