/** Preloaded with --import: prints the process's peak resident memory when it ends. */
process.on("exit", () => process.stderr.write(`peak-memory-kb=${process.resourceUsage().maxRSS}\n`));
