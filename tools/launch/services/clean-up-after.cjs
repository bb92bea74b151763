// Waits until the process that started the throw-away servers is gone, ends what it left running and removes the folder.
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.argv[2];
const left = [
  { note: join(folder, 'postgres/data/postmaster.pid'), signal: 'SIGQUIT' },
  { note: join(folder, 'redis/server.pid'), signal: 'SIGKILL' },
];

function end({ note, signal }) {
  if (!existsSync(note)) return;
  try {
    process.kill(Number(readFileSync(note, 'utf8').split('\n')[0]), signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has already ended
  }
}

/** A server that is just ending may still write: tried again until nothing is left. */
function remove(attempts) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (attempts === 0) throw error; // a file that appeared while its folder was being removed
    setTimeout(remove, 250, attempts - 1);
  }
}

process.stdin.resume().once('close', () => {
  left.forEach(end);
  remove(40);
});
