#!/usr/bin/env node
/**
 * Sets up a fresh clone: installs the packages when they are missing or older than the lock file and, with --browser,
 * makes sure that a Chromium exists. Needs nothing but Node itself. Says what it does; does nothing twice.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const OLDEST = [20, 20];

/** Runs a command with its output shown; true when it succeeded. */
function run(command, args) {
  console.error(`› ${command} ${args.join(" ")}`);
  const shell = process.platform === "win32";
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell }).status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    stop(
      `Warraq needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}. يحتاج ورّاق إلى إصدار أحدث من Node.`,
    );
  }
}

/** npm writes node_modules/.package-lock.json at the end of an install: older than the lock file means out of date. */
function packagesInstalled() {
  const mark = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(mark)) return false;
  if (statSync(mark).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs) return true;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const there = JSON.parse(readFileSync(mark, "utf8")).packages;
  return Object.keys(wanted).every(
    (name) => name === "" || wanted[name].optional || there[name]?.version === wanted[name].version,
  );
}

function installPackages() {
  if (packagesInstalled()) return;
  if (!run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"])) {
    stop("npm ci failed: is there a way to the npm registry? تعذّر تثبيت الحزم: تحقّق من الاتصال.");
  }
}

const INSTALLED = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function playwrightsOwn() {
  try {
    return createRequire(path.join(root, "setup.mjs"))("playwright-core").chromium.executablePath();
  } catch {
    return "";
  }
}

const findChromium = () => [...INSTALLED, playwrightsOwn()].find((file) => file && existsSync(file));

const findFirefox = () =>
  [
    process.env.FIREFOX,
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ].find((file) => file && existsSync(file));

/** Debian's packages, where this machine has them and lets us. */
function aptInstall(...packages) {
  if (!existsSync("/usr/bin/apt-get")) return;
  const apt = [
    ...(process.getuid?.() === 0 ? [] : ["sudo", "-n"]),
    "apt-get",
    "-qq",
    "-o",
    "Acquire::http::Timeout=20",
  ];
  const [command, ...args] = apt;
  run(command, [...args, "update"]);
  run(command, [...args, "install", "-y", "--no-install-recommends", ...packages]);
}

/** An installed Chromium, else Debian's package, else playwright's own download. */
function installChromium() {
  if (findChromium()) return;
  // DejaVu has Arabic letters: a browser without any font for a text draws boxes, and nothing can be seen or measured.
  aptInstall("chromium", "fonts-dejavu-core");
  if (findChromium()) return;
  run("npx", ["--no-install", "playwright-core", "install", "chromium"]);
  if (findChromium()) return;
  stop(
    "No Chromium could be had: install one and name it in CHROMIUM. لم يُعثر على متصفح: ثبّت Chromium واذكر مساره في CHROMIUM.",
  );
}

/** An installed Firefox, else Debian's package. The tests that ask it are skipped where there is none. */
function installFirefox() {
  if (findFirefox()) return;
  aptInstall("firefox-esr");
  if (findFirefox()) return;
  console.error(
    "No Firefox: its tests are skipped. Install one, or name it in FIREFOX. لا متصفح Firefox هنا: تُتخطى اختباراته. ثبّته أو اذكر مساره في FIREFOX.",
  );
}

checkNode();
installPackages();
if (process.argv.includes("--browser")) {
  installChromium();
  installFirefox();
}
