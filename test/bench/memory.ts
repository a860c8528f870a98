import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const STEP = 20;
/** Looks between two searches for new processes. */
const SEARCH = 25;

/** What the extension's own processes hold, being watched. */
export interface MemoryWatch {
  /** Ends it: bytes at the peak over those at the start; `NaN` where the system does not tell. */
  stop(): number;
}

const readProcess = (path: string): string => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
};

const readPids = (): string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

const parentOf = (pid: string): string => /^PPid:\s*(\d+)/m.exec(readProcess(`${pid}/status`))?.[1] ?? '0';

const isUnder = (pid: string, profile: string): boolean => {
  for (let at = pid; Number(at) > 1; at = parentOf(at)) if (readProcess(`${at}/cmdline`).includes(`--user-data-dir=${profile}`)) return true;
  return false;
};

// Other browsers may run beside ours.
const findPids = (profile: string): string[] =>
  readPids().filter((pid) => {
    const command = readProcess(`${pid}/cmdline`);
    return command.includes('--type=renderer') && command.includes('--extension-process') && isUnder(pid, profile);
  });

const readResident = (pid: string): number => 1_024 * Number(/^VmRSS:\s*(\d+)/m.exec(readProcess(`${pid}/status`))?.[1] ?? 0);

/** Watches what the extension's processes of the browser on `profile` hold in memory. Linux alone tells. */
export const watchMemory = (profile: string): MemoryWatch => {
  let pids = findPids(profile);
  const read = (): number => pids.reduce((sum, pid) => sum + readResident(pid), 0);
  const idle = read();
  let [peak, looks] = [idle, 0];
  const timer = setInterval(() => {
    looks += 1;
    if (looks % SEARCH === 0) pids = findPids(profile);
    peak = Math.max(peak, read());
  }, STEP);
  return {
    stop: () => {
      clearInterval(timer);
      return idle > 0 ? peak - idle : NaN;
    },
  };
};
