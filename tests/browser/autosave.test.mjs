// Saving while typing: two people on one draft over a line that drops, an expired sign-in, both values of one answer, a removed member.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { press } from './applicant.mjs';
import { SIZES, axe, picture, reflows, startBrowser, startDemo, visit } from './harness.mjs';

let demo;
let browser;
let draft;

before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  const someone = await enter('applicant');
  const onward = someone.page.locator('main a').filter({ hasText: '继续填写' }).first();
  draft = await onward.getAttribute('href');
  await someone.close();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A person of the unit, signed in. */
async function enter(persona, options) {
  const visitor = await visit(browser, demo.base, options);
  await visitor.page.goto('/demo');
  await press(visitor.page, `main button[name=persona][value="${persona}"]`);
  return visitor;
}

const open = async (visitor, path) => {
  await visitor.page.goto(`${draft}/${path}`);
  await line(visitor.page).waitFor();
};
const line = (page) => page.locator('[data-save]');
const at = (page, kind) => page.locator(`[data-save][data-kind="${kind}"]`).waitFor();
const box = (page, name) => page.locator(`main [name="${name}"]`);
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const type = (page, name, text) => box(page, name).pressSequentially(text, { delay: 15 });
/** What the server has. */
const kept = async (visitor, path, name) => {
  const page = await visitor.context.newPage();
  await page.goto(`${draft}/${path}`);
  const value = await box(page, name).inputValue();
  await page.close();
  return value;
};

for (const size of Object.keys(SIZES)) {
  test(`what is typed is saved, and the line says so, on a ${size}`, async () => {
    const one = await enter('applicant', { size });
    await open(one, 'parts/work');
    await axe(one.page, 'a form that saves by itself');
    await box(one.page, 'work/needs').fill(`在${size}上写的需求，由平台自动保存。`);
    await at(one.page, 'saved');
    assert.match(await line(one.page).textContent(), /已保存 \d\d:\d\d/);
    await axe(one.page, 'saved');
    await reflows(one.page, 'saved');
    await picture(one.page, `autosave-saved-${size}`);
    assert.equal(await kept(one, 'parts/work', 'work/needs'), `在${size}上写的需求，由平台自动保存。`);
    // what breaks a rule is kept and told where it is, once one has moved on
    await box(one.page, 'work/products_summary').fill('长'.repeat(2000));
    await at(one.page, 'saved');
    await box(one.page, 'work/needs').focus();
    const field = one.page.locator('[data-field="work/products_summary"]');
    await field.locator('.error').waitFor();
    await axe(one.page, 'told at the field');
    await box(one.page, 'work/products_summary').fill('三类产品。');
    await box(one.page, 'work/needs').focus();
    await field.locator('.error').waitFor({ state: 'detached' });
    await one.close();
  });

  test(`an answer that two people change shows both and waits for the choice, on a ${size}`, async () => {
    const [one, two] = [await enter('applicant', { size }), await enter('colleague', { size })];
    await Promise.all([open(one, 'parts/work'), open(two, 'parts/work')]);
    const name = 'work/needs';
    for (const [button, mine, theirs, end] of [
      ['两段合并', '我的需求。', '同事的需求。', '同事的需求。\n我的需求。'],
      ['用我的', '还是我的。', '还是同事的。', '还是我的。'],
      ['用对方的', '我的又一版。', '同事的又一版。', '同事的又一版。'],
    ]) {
      await box(two.page, name).fill(theirs);
      await box(two.page, name).blur();
      await at(two.page, 'saved');
      await box(one.page, name).fill(mine);
      await at(one.page, 'conflict');
      const clash = one.page.locator('.clash-box');
      assert.ok((await clash.textContent()).includes(theirs), 'theirs is shown');
      assert.equal(await box(one.page, name).inputValue(), mine, 'mine stands');
      await axe(one.page, 'both values');
      await reflows(one.page, 'both values');
      await picture(one.page, `autosave-clash-${size}`);
      await clash.getByRole('button', { name: button }).press('Enter');
      await clash.waitFor({ state: 'detached' });
      await at(one.page, 'saved').catch(() => at(one.page, 'idle'));
      assert.equal(await kept(one, 'parts/work', name), end);
      await open(two, 'parts/work');
    }
    // one step back
    await one.page.getByRole('button', { name: '换回我的' }).click();
    await at(one.page, 'saved');
    assert.equal(await kept(one, 'parts/work', name), '我的又一版。');
    for (const each of [one, two]) await each.close();
  });
}

test('two people on one draft over a line that drops lose nothing', async () => {
  const [one, two] = [await enter('applicant'), await enter('colleague')];
  await Promise.all([open(one, 'parts/work'), open(two, 'parts/work')]);
  for (const page of [one.page, two.page]) await box(page, 'work/needs').fill('').then(() => page.waitForTimeout(50));
  await at(one.page, 'saved').catch(() => {});
  await Promise.all([open(one, 'parts/work'), open(two, 'parts/work')]);
  const [mine, theirs] = ['work/needs', 'work/products_summary'];
  await box(one.page, mine).fill('');
  await box(two.page, theirs).fill('');
  let dropping = true;
  const drop = async (visitor, first) => {
    await sleep(first);
    while (dropping) {
      await visitor.context.setOffline(true);
      await sleep(900);
      await visitor.context.setOffline(false);
      await sleep(1100);
    }
  };
  const drops = [drop(one, 300), drop(two, 800)];
  for (let nth = 1; nth <= 12; nth += 1) {
    await Promise.all([type(one.page, mine, `第${nth}句，${'写'.repeat(8)}。`), type(two.page, theirs, `产品${nth}，${'记'.repeat(8)}。`)]);
    await sleep(250);
  }
  dropping = false;
  await Promise.all(drops);
  await Promise.all([at(one.page, 'saved'), at(two.page, 'saved')]);
  const sentences = (text) => Array.from({ length: 12 }, (_, nth) => text(nth + 1)).join('');
  assert.equal(await kept(one, 'parts/work', mine), sentences((nth) => `第${nth}句，${'写'.repeat(8)}。`));
  assert.equal(await kept(two, 'parts/work', theirs), sentences((nth) => `产品${nth}，${'记'.repeat(8)}。`));
  assert.equal(await one.page.locator('.clash-box').count() + await two.page.locator('.clash-box').count(), 0, 'nobody conflicts with themselves');
  for (const each of [one, two]) {
    each.problems.length = 0; // the dropped line is in the console
    await each.close();
  }
});

test('an expired sign-in keeps the text, and signing in in another tab goes on', async () => {
  const one = await enter('applicant');
  await open(one, 'parts/work');
  const other = await one.context.newPage();
  await other.goto('/applications');
  await other.locator('.person-menu summary').click();
  await press(other, '.person-menu form[action="/sign-out"] button');
  await box(one.page, 'work/needs').fill('登录过期时写的一段。');
  await at(one.page, 'signed-out');
  const link = line(one.page).getByRole('link');
  assert.equal(await link.getAttribute('href'), `/sign-in?next=${encodeURIComponent(`${draft}/parts/work`).replaceAll('-', '%2D')}`);
  await axe(one.page, 'the sign-in has expired');
  await reflows(one.page, 'the sign-in has expired');
  await picture(one.page, 'autosave-signed-out');
  // somebody else signing in there saves nothing
  await other.goto('/demo');
  await press(other, 'main button[name=persona][value="newcomer"]');
  await at(one.page, 'other-account');
  await other.goto('/demo');
  await press(other, 'main button[name=persona][value="applicant"]');
  await at(one.page, 'saved');
  assert.equal(await kept(one, 'parts/work', 'work/needs'), '登录过期时写的一段。');
  // the button goes on with the token of the new session
  await box(one.page, 'work/needs').fill('再写一段。');
  await press(one.page, 'main button[name="do"][value="save"]');
  assert.equal(await box(one.page, 'work/needs').inputValue(), '再写一段。');
  await one.close();
});

test('a button pressed while an autosave is on its way does not conflict with it', async () => {
  const one = await enter('applicant');
  await one.page.route('**/autosave', async (route) => {
    const answer = await route.fetch();
    await sleep(1500);
    await route.fulfill({ response: answer });
  });
  await open(one, 'parts/work');
  await box(one.page, 'work/needs').fill('先存的半句');
  await at(one.page, 'saving');
  await box(one.page, 'work/needs').fill('先存的半句，后写的半句。');
  await press(one.page, 'main button[name="do"][value="save"]');
  assert.equal(await box(one.page, 'work/needs').inputValue(), '先存的半句，后写的半句。');
  await one.close();
});

test('a server that is busy is come back to, and leaving with unsaved text is warned of', async () => {
  const one = await enter('applicant');
  let busy = true;
  await one.page.route('**/autosave', (route) => (busy ? route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { code: 'busy' } }) : route.continue()));
  await open(one, 'parts/work');
  await box(one.page, 'work/needs').fill('服务器忙时写的。');
  await at(one.page, 'busy');
  await axe(one.page, 'the server is busy');
  const asked = new Promise((done) => { one.page.once('dialog', (dialog) => { done(dialog.type()); dialog.dismiss(); }); });
  await box(one.page, 'work/needs').click();
  one.page.evaluate(() => { window.location.href = '/'; }).catch(() => {});
  assert.equal(await asked, 'beforeunload');
  busy = false;
  await at(one.page, 'saved');
  one.problems.length = 0;
  await one.page.goto('/applications');
  await one.close();
});

test('a member removed while being edited can be added again with what was typed', async () => {
  const [one, two] = [await enter('applicant'), await enter('colleague')];
  await one.page.goto(`${draft}/parts/members`);
  await press(one.page, 'section[id$="member"] a[href*="/items/"]');
  await line(one.page).waitFor();
  const item = new URL(one.page.url()).pathname;
  await two.page.goto(`${item}/remove`);
  await press(two.page, two.page.locator('main form button').last());
  await box(one.page, 'members/member/name').fill('周示例');
  await at(one.page, 'gone');
  assert.match(await line(one.page).textContent(), /删除了这一项/);
  await axe(one.page, 'the item is gone');
  await picture(one.page, 'autosave-gone');
  await press(one.page, line(one.page).getByRole('button'));
  await one.page.goto(`${draft}/parts/members`);
  assert.match(await one.page.locator('main').textContent(), /周示例/);
  for (const each of [one, two]) await each.close();
});

test('people see who else is there', async () => {
  const [one, two] = [await enter('applicant'), await enter('colleague')];
  await open(one, 'parts/work');
  await open(two, 'parts/work');
  await two.page.locator('[data-save-here]').filter({ hasText: '正在编辑本部分' }).waitFor();
  await axe(two.page, 'who else is there');
  for (const each of [one, two]) await each.close();
});
