/* The page's script: plain DOM, no library. It runs in the browser and calls the API that serves it. */

const element = (id) => document.getElementById(id);
const tokenKey = "tsflink-token";
const refreshEvery = 3000;
let flink = "";

/** Calls the API; throws what it says is wrong. */
async function call(method, route, options = {}) {
  const token = sessionStorage.getItem(tokenKey);
  const headers = { ...options.headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const response = await fetch(route, { ...options, method, headers });
  if (response.status === 401) {
    element("token-form").hidden = false;
    throw new Error(token === null ? "The server asks for a token." : "The token is wrong.");
  }
  element("token-form").hidden = true;
  const body = await response.json();
  if (!response.ok) throw new Error(body.errors?.map((error) => error.split("\n\tat ")[0]).join("\n"));
  return body;
}

function say(text, kind = "") {
  const status = element("status");
  status.textContent = text;
  status.className = kind;
}

/** Runs what a button asks for, with the button disabled meanwhile, and says how it went. */
async function act(button, doing, action) {
  button.disabled = true;
  say(doing);
  try {
    say(await action(), "good");
    await refresh();
  } catch (error) {
    say(error.message, "bad");
  } finally {
    button.disabled = false;
  }
}

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const time = (milliseconds) => {
  const date = new Date(milliseconds);
  return make("time", { dateTime: date.toISOString(), className: "time" }, date.toLocaleString());
};

function size(bytes) {
  if (bytes === null) return "unknown";
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KiB` : `${(kibibytes / 1024).toFixed(1)} MiB`;
}

function button(text, name, action) {
  const made = make("button", { type: "button", textContent: text });
  made.setAttribute("aria-label", `${text} ${name}`);
  made.addEventListener("click", () => action(made));
  return made;
}

function artifactRow(artifact) {
  const { id, name, type } = artifact;
  const header = make("th", { scope: "row", textContent: name });
  const actions = make(
    "div",
    { className: "actions" },
    button("Run", name, () => openRun(artifact)),
    button("Plan", name, (pressed) => act(pressed, `Planning ${name} …`, () => showPlan(artifact))),
    button("Delete", name, (pressed) => {
      if (confirm(`Delete ${name}?`)) {
        void act(pressed, `Deleting ${name} …`, async () => {
          await call("DELETE", `/artifacts/${encodeURIComponent(id)}`);
          return `${name} is deleted.`;
        });
      }
    }),
  );
  return make(
    "tr",
    {},
    header,
    make("td", { textContent: type }),
    make("td", { className: "number", textContent: size(artifact.size) }),
    make("td", {}, time(artifact.uploaded)),
    make("td", {}, actions),
  );
}

function runRow(run) {
  const jobs = run.jobs.map((job) =>
    make("a", { className: "job", href: `${flink}/#/job/running/${job}`, target: "_blank", rel: "noreferrer" }, job),
  );
  return make(
    "tr",
    {},
    make("td", {}, time(run.started)),
    make("th", { scope: "row", textContent: run.name }),
    make("td", { className: `state-${run.state}` }, run.exitCode ? `${run.state} (${run.exitCode})` : run.state),
    make("td", {}, ...(jobs.length === 0 ? ["none"] : jobs)),
    make(
      "td",
      {},
      button("Output", `of ${run.name}`, () => showText(`Output of ${run.name}`, run.output || "Nothing was written.")),
    ),
  );
}

/** Draws a list anew unless nothing has changed: what has the focus keeps it. */
function fill(rows, empty, items, row) {
  const drawn = JSON.stringify(items);
  if (rows.dataset.drawn === drawn) return;
  const focused = rows.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
  rows.dataset.drawn = drawn;
  rows.replaceChildren(...items.map(row));
  empty.hidden = items.length > 0;
  if (focused !== null) rows.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
}

async function refresh() {
  const [cluster, { artifacts, errors = [] }, { runs }] = await Promise.all([
    call("GET", "/cluster"),
    call("GET", "/artifacts"),
    call("GET", "/runs"),
  ]);
  if (flink !== cluster.flink) {
    flink = cluster.flink;
    const link = make("a", { href: flink, target: "_blank", rel: "noreferrer" }, `Flink at ${new URL(flink).host}`);
    element("cluster").replaceChildren("Programs for ", link);
  }
  fill(element("artifact-rows"), element("no-artifacts"), artifacts, artifactRow);
  fill(element("run-rows"), element("no-runs"), runs, runRow);
  const problems = errors.join("\n");
  if (element("list-errors").textContent !== problems) element("list-errors").textContent = problems;
}

function showText(title, text) {
  element("text-title").textContent = title;
  element("text").textContent = text;
  element("text-dialog").showModal();
}

async function showPlan({ id, name }) {
  const { plan } = await call("GET", `/artifacts/${encodeURIComponent(id)}/plan`);
  showText(`Plan of ${name}`, JSON.stringify(plan, null, 2));
  return `${name} is planned; nothing was run.`;
}

let chosen;

function openRun(artifact) {
  chosen = artifact;
  element("run-form").reset();
  element("run-title").textContent = `Run ${artifact.name}`;
  element("entry-module").replaceChildren(
    ...artifact.entryPoints.map((point) => make("option", { value: point, textContent: point })),
  );
  element("run-dialog").showModal();
}

element("run-dialog").addEventListener("close", () => {
  if (element("run-dialog").returnValue !== "run") return;
  const { id, name } = chosen;
  const filled = (field) => element(field).value.trim() || undefined;
  const parameters = {
    entryModule: filled("entry-module"),
    programArg: element("program-args")
      .value.split("\n")
      .filter((line) => line !== ""),
    parallelism: filled("parallelism") === undefined ? undefined : Number(filled("parallelism")),
    savepointPath: filled("savepoint-path"),
    allowNonRestoredState: element("allow-non-restored").checked,
  };
  void act(element("run-button"), `Starting ${name} …`, async () => {
    const { jobid } = await call("POST", `/artifacts/${encodeURIComponent(id)}/run`, {
      body: JSON.stringify(parameters),
      headers: { "Content-Type": "application/json" },
    });
    return `${name} runs as job ${jobid}.`;
  });
});
element("run-dialog").addEventListener("cancel", () => (element("run-dialog").returnValue = "cancel"));

element("upload-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const [file] = element("file").files;
  const form = new FormData();
  form.append("file", file);
  void act(event.submitter, `Uploading ${file.name} …`, async () => {
    const { name } = await call("POST", "/artifacts/upload", { body: form });
    element("upload-form").reset();
    return `${name} is uploaded.`;
  });
});

element("token-form").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(tokenKey, element("token").value);
  element("token").value = "";
  void act(event.submitter, "", async () => {
    await refresh();
    return "The token is right.";
  });
});

async function keepFresh() {
  try {
    if (!document.hidden) await refresh();
  } catch (error) {
    say(error.message, "bad");
  }
  setTimeout(keepFresh, refreshEvery);
}

void keepFresh();
