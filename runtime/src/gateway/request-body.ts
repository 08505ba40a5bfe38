import type { Request } from "../gen/tsflink/bridge/v1/bridge_pb.js";

/** What a request asks for. */
export type RequestBody = Exclude<Request["body"], { case: undefined }>;

/** How many steps a request has, counting what it does last. */
export function stepsOf(body: RequestBody): number {
  switch (body.case) {
    case "call":
    case "createEnvironment":
      return body.value.steps.length;
    case "fromElements":
      // The rows themselves come after the steps.
      return body.value.steps.length + 1;
    default:
      return 0;
  }
}
