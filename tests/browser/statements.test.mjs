// The statements, in both languages, on both sizes, with and without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SIZES, axe, picture, reflows, startBrowser, startDemo, visit } from './harness.mjs';

let demo;
let browser;

before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const [lang, tag] of [['zh', 'zh-CN'], ['en', 'en']]) {
  for (const path of ['/accessibility', '/privacy']) {
    for (const size of Object.keys(SIZES)) {
      for (const javaScript of [true, false]) {
        test(`${path} in ${tag} on a ${size} ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
          const visitor = await visit(browser, demo.base, { size, javaScript, language: tag });
          const answer = await visitor.page.goto(`${path}?lang=${tag}`);
          assert.equal(answer.status(), 200);
          assert.match(await visitor.page.locator('html').getAttribute('lang'), new RegExp(`^${lang}`));
          assert.equal(await visitor.page.locator('h1').count(), 1, 'one heading of the first level');
          await axe(visitor.page);
          await reflows(visitor.page);
          await picture(visitor.page, `${path.slice(1)}-${tag}-${size}${javaScript ? '' : '-plain'}`);
          await visitor.close();
        });
      }
    }
  }
}
