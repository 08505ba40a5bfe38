import { Converter, ReflectionKind, type Application } from "typedoc";

/** Guides are called by their headings, not by their files, and stay in the order in which they were given. */
export function nameGuides(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const guide of project.getReflectionsByKind(ReflectionKind.Document)) {
      if (!guide.isDocument()) continue;
      const heading = guide.content.find(({ text }) => /^# /m.test(text))?.text;
      guide.name = /^# (.+)$/m.exec(heading ?? "")?.[1] ?? guide.name;
    }
    const given = [...(project.documents ?? [])];
    const order = () => {
      for (const list of [project.documents, project.childrenIncludingDocuments]) {
        list?.sort((a, b) => place(given, a) - place(given, b));
      }
    };
    // After TypeDoc has sorted everything by name.
    app.converter.on(Converter.EVENT_RESOLVE_END, order, -10_000);
  });
}

/** Modules come after all guides. */
function place<T>(given: readonly T[], one: unknown): number {
  const index = given.indexOf(one as T);
  return index === -1 ? given.length : index;
}
