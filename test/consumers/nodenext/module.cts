// CommonJS beside an ES module, in TypeScript.
import tsflink = require("tsflink");

export function schemaOf(column: string): tsflink.Schema.Builder {
  return tsflink.Schema.new_builder().column(column, tsflink.DataTypes.STRING());
}
