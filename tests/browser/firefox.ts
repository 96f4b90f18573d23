import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { WebSocket } from "undici";

/**
 * The other browser of the tests, where one is installed: Debian's `firefox-esr` runs without a screen and is spoken to in
 * WebDriver BiDi (w3c.github.io/webdriver-bidi). Playwright drives a Firefox of its own making only: this one does not know
 * a command that it begins every page with.
 */
const PLACES = [
  process.env.FIREFOX ?? "",
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** Path of an installed Firefox, or null. */
export const findFirefox = (): string | null => PLACES.find((place) => place !== "" && existsSync(place)) ?? null;

/** Talks to nobody but the test's own hosts: updates, reports and first-run pages are off. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disabled": true,
  "remote.active-protocols": 1,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/** What a BiDi message may hold, as far as it is read here. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
}

/** How long Firefox may take to say where it listens, in milliseconds. */
const PATIENCE = 60_000;

/** The address that a started Firefox listens at. */
const addressOf = (firefox: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("Firefox did not say where it listens")), PATIENCE);
    let said = "";
    firefox.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/u.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    firefox.once("exit", (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
  });

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Opens the line; `faults` gets what pages report as errors. */
async function connect(address: string, faults: string[]): Promise<{ send: Send; close(): void }> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`no connection to ${address}`)));
  });
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === "log.entryAdded" && message.params?.level === "error")
      faults.push(message.params.text ?? "");
  });
  let last = 0;
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id);
        if (result === undefined) reject(new Error(`${method}: ${error}: ${message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, close: () => socket.close() };
}

/** A page of Firefox. */
export interface FirefoxPage {
  goto(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Value of an expression that gives text, a number, or a promise of one. */
  evaluate(expression: string): Promise<string | number | undefined>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  /** Presses the mouse on the first element of a selector, as a reader does: nothing may lie over it. */
  click(selector: string): Promise<void>;
  /** Types text where the cursor stands, a key for each letter; "\n" is Enter. */
  type(text: string): Promise<void>;
  /** Errors that pages reported so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Starts Firefox with a profile of its own and opens a page. */
export async function openFirefox(executable: string): Promise<FirefoxPage> {
  const profile = await mkdtemp(path.join(tmpdir(), "warraq-firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(path.join(profile, "user.js"), lines.join("\n"));
  const firefox = spawn(executable, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile },
  });
  const faults: string[] = [];
  const { send, close } = await connect(await addressOf(firefox), faults);
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { context } = await send("browsingContext.create", { type: "tab" });
  const evaluate = async (expression: string): Promise<string | number | undefined> => {
    const given = await send("script.evaluate", { expression, target: { context }, awaitPromise: true });
    if (given.type !== "success") throw new Error(`${expression}: ${JSON.stringify(given)}`);
    return (given.result as { value?: string | number }).value;
  };
  const until = async (expression: string): Promise<void> => {
    const end = Date.now() + PATIENCE;
    // A page that is left meanwhile takes the question with it.
    while (String(await evaluate(`String(!!(${expression}))`).catch(() => "false")) !== "true") {
      if (Date.now() > end) throw new Error(`never came true: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const act = (source: object): Promise<unknown> => send("input.performActions", { context, actions: [source] });
  return {
    faults,
    evaluate,
    until,
    click: async (selector) => {
      const found = `document.querySelector(${JSON.stringify(selector)})`;
      await until(`${found}?.checkVisibility()`);
      const middle = await evaluate(
        `(() => { const each = ${found}; each.scrollIntoView({ block: "center", behavior: "instant" }); const { left, top, width, height } = each.getBoundingClientRect(); return JSON.stringify([left + width / 2, top + height / 2].map(Math.round)) })()`,
      );
      const [x, y] = JSON.parse(String(middle)) as [number, number];
      await act({
        type: "pointer",
        id: "mouse",
        actions: [
          { type: "pointerMove", x, y },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      });
    },
    type: async (text) => {
      const keys = [...text].map((letter) => (letter === "\n" ? "\uE007" : letter));
      const actions = keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      await act({ type: "key", id: "keys", actions });
    },
    goto: async (url) => {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    resize: async (width, height) => {
      await send("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    close: async () => {
      const ended = new Promise((resolve) => firefox.once("exit", resolve));
      close();
      firefox.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
