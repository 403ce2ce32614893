/** How often a server that dies is started again. */

const MOST = 4;
const WITHIN = 3 * 60 * 1000;

/** Tells, each time that the server has died, whether to start it again; `now` is in milliseconds. */
export function restarts(): (now: number) => boolean {
  let deaths: number[] = [];
  return (now) => {
    deaths = [...deaths.filter((death) => now - death < WITHIN), now];
    return deaths.length <= MOST;
  };
}
