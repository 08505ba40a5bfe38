export { BridgeError, CellError, InterruptedError } from "./bridge-error.js";
export { captureCallSite, moveToCallSite, type CallSite } from "./caller-stack.js";
export {
  fromFailure,
  isTraceWanted,
  type DescribeStep,
  type FailureContext,
  type StepDescription,
} from "./from-failure.js";
export { GatewayDiedError, LaunchError, type ExitStatus, type LaunchFailure } from "./gateway-error.js";
export { JavaError, type JavaCause } from "./java-error.js";
export { TsflinkError } from "./tsflink-error.js";
