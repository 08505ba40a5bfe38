export { exampleVariables } from "./example-variables.js";
export { examplesIn, examplesOf } from "./examples-of.js";
export { javadocToJsDoc } from "./javadoc-to-jsdoc.js";
export { renderJsDoc } from "./render-jsdoc.js";
export { translateJava } from "./translate-java.js";
export type { ExampleNames, JavadocContext, JsDoc, JsDocTag } from "./types.js";
