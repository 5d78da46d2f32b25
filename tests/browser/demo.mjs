// The program under test: a rehearsal year of its own, in a folder that goes when the test ends.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAM = join(process.env.CARGO_TARGET_DIR ? resolve(ROOT, process.env.CARGO_TARGET_DIR) : join(ROOT, 'target'), 'debug/kechuang');
const START_MS = 60_000;
const STOP_MS = 10_000;

/** Starts `kechuang demo` on a free port. Returns `{ base, folder, stop }`. */
export async function startDemo({ args = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kechuang-demo-'));
  const program = spawn(PROGRAM, ['demo', '--dir', folder, '--port', '0', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => program.once('close', done));
  program.once('error', () => {});
  const stop = async () => {
    program.kill('SIGTERM');
    const late = setTimeout(() => program.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { base: await address(program, ended), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first address that the program prints. */
function address(program, ended) {
  return new Promise((found, failed) => {
    let said = '';
    const give = (why) => failed(new Error(`${PROGRAM} demo ${why}; it said:\n${said}`));
    const late = setTimeout(() => give(`printed no address in ${START_MS} ms`), START_MS);
    const listen = (chunk) => {
      said += chunk;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (match) {
        clearTimeout(late);
        found(match[0]);
      }
    };
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    program.once('error', (error) => give(`does not start (${error.message}); build it with cargo build`));
    ended.then((code) => give(`ended with ${code}`));
  });
}
