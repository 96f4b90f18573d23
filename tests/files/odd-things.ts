import { execFileSync, spawnSync } from "node:child_process";
import { createServer, type Server } from "node:net";

/** Things in folders that are no files, made where the system can make them. */

/** Makes a named pipe. */
export const makePipe = (file: string): void => void execFileSync("mkfifo", [file]);

/** Whether devices can be made here: root only, and not in every container. */
export function makeDevice(file: string): boolean {
  return spawnSync("mknod", [file, "c", "1", "7"]).status === 0;
}

/** Makes a socket; the caller closes it. */
export function makeSocket(file: string): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(file, () => resolve(server)));
}

/** What Node gives for a script run by a user who is not root: permissions do not hold root back. */
export function asNobody(script: string, ...args: string[]): string {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const options = { ...user, encoding: "utf8", env: { PATH: process.env.PATH ?? "" } } as const;
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, ...args], options);
}
