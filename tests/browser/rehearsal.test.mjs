// The cards and the clock of a rehearsal: what a newcomer meets first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { press } from './applicant.mjs';
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

for (const size of Object.keys(SIZES)) {
  for (const javaScript of [true, false]) {
    test(`cards and clock on a ${size} ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const visitor = await visit(browser, demo.base, { size, javaScript });
      const { page } = visitor;
      for (const path of ['/', '/demo', '/demo?lang=en', '/demo?lang=zh']) {
        await page.goto(path);
        await axe(page);
        await reflows(page);
      }
      await picture(page, `demo-${size}${javaScript ? '' : '-plain'}`);
      await page.fill('[name=to]', '后天');
      await press(page, 'button[value="to"]', 422);
      await axe(page, 'a time that is none');
      await press(page, 'button[value="last-minute"]');
      assert.match(await page.locator('.clock-now').textContent(), /2022-02-28 23:59/);
      await press(page, 'button[value="after"]');
      await page.goto('/guide');
      assert.match(await page.locator('main').textContent(), /2022-02-28 24:00 截止/);
      await page.goto('/');
      await press(page, 'main button[name=persona][value="system"]');
      await page.goto('/staff/clock');
      await axe(page, 'the clock of the system administrator');
      await press(page, 'button[value="within"]');
      assert.match(await page.locator('.clock-now').textContent(), /2022-02-27 09:30/);
      await visitor.close();
    });
  }
}

for (const javaScript of [true, false]) {
  test(`the banner changes to another card from any page, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const visitor = await visit(browser, demo.base, { size: 'phone', javaScript });
    const { page } = visitor;
    await page.goto('/guide');
    await press(page, '.rehearsal a.roles');
    await press(page, 'main button[name=persona][value="reviewer_society"]');
    await page.locator('.rehearsal summary').click();
    await axe(page, 'the opened banner');
    await reflows(page);
    await picture(page, `banner-phone${javaScript ? '' : '-plain'}`);
    assert.equal(await page.locator('.rehearsal [aria-current]').getAttribute('value'), 'reviewer_society');
    await press(page, '.rehearsal button[value="publisher"]');
    assert.equal(new URL(page.url()).pathname, '/publish');
    await visitor.close();
  });
}

test('the arrow keys go through the queue', async () => {
  const visitor = await visit(browser, demo.base);
  const { page } = visitor;
  await page.goto('/demo');
  await press(page, 'main button[name=persona][value="reviewer_society"]');
  const links = page.locator('.table-frame tbody th a');
  await links.first().focus();
  for (const [key, nth] of [['ArrowDown', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['Home', 0], ['ArrowUp', 0], ['End', (await links.count()) - 1]]) {
    await page.keyboard.press(key);
    assert.ok(await links.nth(nth).evaluate((link) => link === document.activeElement), `${key} leads to row ${nth}`);
  }
  await visitor.close();
});

test('each card leads to where its person begins', async () => {
  const visitor = await visit(browser, demo.base);
  const { page } = visitor;
  const begins = {
    applicant: '/applications', colleague: '/applications', newcomer: '/units/new', reviewer_society: '/review', head_society: '/review',
    reviewer_operator: '/review', head_operator: '/review', staff: '/staff', publisher: '/publish', support: '/staff', system: '/staff', audit: '/staff',
  };
  for (const [code, path] of Object.entries(begins)) {
    await page.goto('/demo');
    await press(page, `main button[name=persona][value="${code}"]`);
    assert.equal(new URL(page.url()).pathname, path, code);
  }
  await visitor.close();
});
