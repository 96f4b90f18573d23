/** Preloaded with --import: prints the processor milliseconds of the process when it ends. */
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`\nused-ms=${(user + system) / 1000}\n`);
});
