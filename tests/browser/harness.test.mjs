// The harness notices what it is there to notice.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { axe, reflows, startBrowser, visit } from './harness.mjs';

const GOOD = '<!doctype html><html lang="zh-CN"><title>标题</title><meta name="viewport" content="width=device-width"><main><h1>标题</h1><p>正文</p></main>';
const PAGES = {
  '/good': GOOD,
  '/inline': `${GOOD}<script>document.title = 'x'</script>`,
  '/style': `${GOOD}<p style="color: red">x</p>`,
  '/foreign': `${GOOD}<img alt="x" src="http://127.0.0.2:9/x.png">`,
  '/missing': `${GOOD}<script type="module" src="/gone.mjs"></script>`,
  '/throws': `${GOOD}<script src="/throws.js"></script>`,
  '/throws.js': 'setTimeout(() => { throw new Error("broken"); })',
  '/unlabelled': '<!doctype html><html lang="zh-CN"><title>标题</title><main><h1>标题</h1><input name="a"></main>',
  '/wide': '<!doctype html><html lang="zh-CN"><title>标题</title><meta name="viewport" content="width=device-width"><pre>' + 'x'.repeat(400) + '</pre>',
};

let server;
let browser;
let base;

before(async () => {
  server = createServer((request, response) => {
    const body = PAGES[request.url];
    const type = request.url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    const status = body ? 200 : request.url === '/broken' ? 500 : request.url === '/refused' ? 422 : 404;
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
    response.writeHead(status, { 'content-type': type, 'content-security-policy': request.url === '/foreign' ? '' : policy });
    response.end(body ?? GOOD);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${server.address().port}`;
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function problems(path, options) {
  const visitor = await visit(browser, base, options);
  await visitor.page.goto(path, { waitUntil: 'load' });
  await visitor.page.waitForTimeout(200);
  const found = visitor.problems.splice(0).filter((problem) => !problem.includes('favicon'));
  await visitor.close();
  return found;
}

test('a good page and a refusal pass, with and without JavaScript, on both sizes', async () => {
  for (const javaScript of [true, false]) {
    for (const size of ['desktop', 'phone']) {
      assert.deepEqual(await problems('/good', { javaScript, size }), []);
      assert.deepEqual(await problems('/refused', { javaScript, size }), []);
    }
  }
});

test('a breach of the content policy is noticed, with and without JavaScript', async () => {
  for (const javaScript of [true, false]) {
    for (const path of javaScript ? ['/inline', '/style'] : ['/style']) {
      const found = await problems(path, { javaScript });
      assert.match(found.join('\n'), /Content Security Policy|content policy/i, path);
    }
  }
});

test('another host, a missing asset, an exception and a broken answer are noticed', async () => {
  assert.match((await problems('/foreign')).join('\n'), /another host/);
  assert.match((await problems('/missing')).join('\n'), /404 for script/);
  assert.match((await problems('/throws')).join('\n'), /broken/);
  assert.match((await problems('/broken')).join('\n'), /500 for document/);
});

test('closing fails when something went wrong unseen', async () => {
  const visitor = await visit(browser, base);
  await visitor.page.goto('/throws', { waitUntil: 'load' });
  await visitor.page.waitForTimeout(200);
  await assert.rejects(visitor.close(), /unseen/);
});

test('axe finds a field without a label, with and without JavaScript', async () => {
  for (const javaScript of [true, false]) {
    const visitor = await visit(browser, base, { javaScript });
    await visitor.page.goto('/good');
    await axe(visitor.page);
    await visitor.page.goto('/unlabelled');
    await assert.rejects(axe(visitor.page), /accessibility/);
    visitor.problems.length = 0;
    await visitor.close();
  }
});

test('a page that scrolls sideways is found', async () => {
  const visitor = await visit(browser, base, { size: 'phone' });
  await visitor.page.goto('/good');
  await reflows(visitor.page);
  await visitor.page.goto('/wide');
  await assert.rejects(reflows(visitor.page), /sideways/);
  visitor.problems.length = 0;
  await visitor.close();
});
