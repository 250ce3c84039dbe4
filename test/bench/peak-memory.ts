import { existsSync, readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, in KiB. Linux counts what the parent held into a child's `maxRSS`; the kernel's
 * high-water mark is the child's own.
 */
export function peakKb(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(own)?.[1] ?? process.resourceUsage().maxRSS);
}
