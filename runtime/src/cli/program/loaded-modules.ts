import { MessageChannel, receiveMessageOnPort, type MessagePort } from "node:worker_threads";

/** What the thread of the module hooks says about a file of the program, when it loads it and when it has. */
export interface LoadedModule {
  readonly file: string;
  /** As Node gets it; not there for CommonJS, nor before the file was read. */
  readonly javaScript?: string | undefined;
}

/** The program's own files, in the order in which they are loaded. */
export class LoadedModules {
  /** For the hooks' thread. */
  readonly port: MessagePort;
  readonly #told: MessagePort;
  readonly #modules = new Map<string, LoadedModule>();
  readonly #listener: (file: string) => void;

  constructor(listener: (file: string) => void = () => {}) {
    const { port1, port2 } = new MessageChannel();
    this.port = port2;
    this.#told = port1;
    this.#listener = listener;
    port1.on("message", (module: LoadedModule) => this.#add(module));
    port1.unref();
  }

  /** Those of up to now, also what the event loop has not got to yet. */
  all(): readonly LoadedModule[] {
    for (;;) {
      const next = receiveMessageOnPort(this.#told) as { message: LoadedModule } | undefined;
      if (next === undefined) return [...this.#modules.values()];
      this.#add(next.message);
    }
  }

  #add(module: LoadedModule): void {
    this.#modules.set(module.file, module);
    this.#listener(module.file);
  }
}
