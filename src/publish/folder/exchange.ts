import { constants } from "node:os";

/**
 * Two folders change places in one step, so that there is no moment without a site: renameat2(2) with RENAME_EXCHANGE on
 * Linux (5.x manual pages), renamex_np(2) with RENAME_SWAP on macOS. Node offers neither, so the call goes through koffi.
 */

type Call = (a: string, b: string) => number;

/** AT_FDCWD and RENAME_EXCHANGE of <linux/fs.h>; RENAME_SWAP of <sys/stdio.h>. */
const AT_WORKING_FOLDER = -100;
const EXCHANGE = 2;

/** The system's call and its last error; null where there is none (Windows, musl before 1.2.6, koffi not installed). */
async function systemCall(): Promise<{ call: Call; lastError: () => number } | null> {
  try {
    const { default: koffi } = await import("koffi");
    const lastError = (): number => koffi.errno();
    if (process.platform === "linux") {
      const exchange = koffi
        .load("libc.so.6")
        .func("int renameat2(int, const char *, int, const char *, unsigned int)");
      return { call: (a, b) => exchange(AT_WORKING_FOLDER, a, AT_WORKING_FOLDER, b, EXCHANGE), lastError };
    }
    if (process.platform === "darwin") {
      const exchange = koffi.load("libSystem.B.dylib").func("int renamex_np(const char *, const char *, unsigned int)");
      return { call: (a, b) => exchange(a, b, EXCHANGE), lastError };
    }
  } catch {
    // No library for this platform: two renames do.
  }
  return null;
}

/** Errors by which a system or file system says that it has no such call. */
const WITHOUT: ReadonlySet<number> = new Set([
  constants.errno.EINVAL,
  constants.errno.ENOSYS,
  constants.errno.ENOTSUP,
  constants.errno.EOPNOTSUPP,
]);

/**
 * Exchanges two folders of one file system.
 * @returns false when the platform or the file system cannot; nothing was changed then
 * @throws an error with the system's code (EACCES, EBUSY, …); nothing was changed then
 */
export async function exchange(a: string, b: string): Promise<boolean> {
  const system = await systemCall();
  if (!system) return false;
  if (system.call(a, b) === 0) return true;
  const number = system.lastError();
  if (WITHOUT.has(number)) return false;
  const [code = "EIO"] = Object.entries(constants.errno).find(([, value]) => value === number) ?? [];
  throw Object.assign(new Error(`${code}: exchange '${a}' and '${b}'`), { code });
}
