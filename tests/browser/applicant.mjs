// What the people of a unit do, page by page.
import assert from 'node:assert/strict';
import { png, someone } from './sample.mjs';

const PARTS = ['unit', 'team', 'members', 'work', 'schedule'];

/** Waits for the page that a button or a link leads to, and expects its status. */
export async function press(page, target, status = 200) {
  // not the answer alone: until it is taken up, the page before it is still the one to be seen
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    typeof target === 'string' ? page.locator(target).first().click() : target.click(),
  ]);
  assert.equal(answer.status(), status, `${answer.url()}`);
}

const go = async (page, path, status = 200) => assert.equal((await page.goto(path)).status(), status, path);
const main = (page, selector) => page.locator(`main ${selector}`);
const send = (page, act, status) => press(page, main(page, `button[name="do"][value="${act}"]`).last(), status);

/** Goes on with mistakes: what was typed is kept, and what is wrong is said above the form. */
async function told(page) {
  await send(page, 'next');
  assert.ok(await main(page, '.problems').isVisible(), 'what is wrong is said');
}

/** Registers, with the mistakes first; the letter lies in the outbox of the rehearsal. */
export async function register(page, who, look) {
  await go(page, '/');
  await look('front');
  await go(page, '/register');
  await look('register');
  await press(page, main(page, 'form button:not([name])'), 422);
  await look('register-errors');
  await page.fill('[name=name]', who.person);
  await page.fill('[name=email]', who.email);
  await page.fill('[name=password]', who.password);
  await page.check('[name=privacy]');
  await press(page, main(page, 'form button:not([name])'));
  await look('register-sent');
  await go(page, '/demo/outbox');
  await look('outbox');
  const letter = main(page, '.letter').filter({ hasText: who.email }).first();
  await press(page, letter.locator('a[href*="/verify/"]'));
  await look('verify');
  await page.fill('[name=password]', who.password);
  await press(page, main(page, 'form button').last());
  assert.match(page.url(), /\/units\/new/);
}

/** Enters the unit by its credit code: mistyped first. */
export async function enterUnit(page, who, look) {
  await look('unit-find');
  await page.fill('[name=code]', `${who.body17}X`.replace(/X$/, who.code.endsWith('X') ? 'Y' : 'X'));
  await press(page, main(page, 'form[role=search] button'), 422);
  await look('unit-find-errors');
  await page.fill('[name=code]', who.code);
  await press(page, main(page, 'form[role=search] button'));
  await look('unit-enter');
  const form = main(page, 'form[method=post]');
  await press(page, form.locator('button').last(), 422);
  await look('unit-enter-errors');
  await page.fill('[name=name]', who.unit);
  await choose(page, 'unit_type', who.unitType);
  await press(page, form.locator('button').last());
  await look('unit');
  await go(page, '/eligibility');
  await look('eligibility');
}

/** Sets a choice, however it is drawn. */
async function choose(page, name, value) {
  const select = main(page, `select[name="${name}"]`);
  if (await select.count()) return select.selectOption(value);
  return mark(page, main(page, `input[name="${name}"][value="${value}"]`).first());
}

/** Marks a box or a radio as people do: by its label, which may lie over it. */
async function mark(page, box) {
  if (await box.isChecked()) return;
  await page.locator(`label[for="${await box.getAttribute('id')}"]`).first().click();
  assert.ok(await box.isChecked(), 'a click on the label marks the option');
}

/** Begins a draft; its path. */
export async function begin(page, who, look) {
  await go(page, '/applications');
  await look('board-empty');
  await go(page, '/applications/new');
  await look('begin');
  await press(page, main(page, 'form[method=post] button').last(), 422);
  await look('begin-errors');
  await choose(page, 'type', who.type);
  await press(page, main(page, 'form[method=post] button').last());
  await look('task-list');
  return new URL(page.url()).pathname;
}

/** Fills in every part. */
export async function fillIn(page, who, draft, look) {
  await go(page, `${draft}/check`);
  await look('check-incomplete');
  const fill = { unit: fillUnit, team: fillTeam, members: fillMembers, work: fillWork, schedule: fillSchedule };
  for (const part of PARTS) {
    await go(page, `${draft}/parts/${part}`);
    await fill[part](page, who, `${draft}/parts/${part}`, look);
  }
}

async function fillUnit(page, who, path, look) {
  await look('part-unit');
  await choose(page, 'unit/proof_kind', 'legal_person');
  await page.fill('[name="unit/foundation"]', '设科技服务部，专职人员 6 名；近三年组织专家下企业 42 次，形成“走访—立题—攻关—回访”的办法。');
  await page.setInputFiles('input[type=file]', { name: '证书.txt', mimeType: 'text/plain', buffer: Buffer.from('不是扫描件') });
  await send(page, 'save', 422);
  await look('part-unit-errors');
  await page.setInputFiles('input[type=file]', png(620, 860, '法人登记证书.png'));
  await send(page, 'save');
  if (who.type !== 'industry') return;
  await items(page, path, 'partner', [['样例伙伴学会', 'national_society'], ['样例理工大学', 'university'], ['样例仪器有限公司', 'enterprise'], ['样例科技银行', 'finance']],
    async ([name, kind]) => {
      await page.fill('[name="unit/partner/name"]', name);
      await choose(page, 'unit/partner/kind', kind);
    }, look);
}

async function fillTeam(page, who, path, look) {
  await look('part-team');
  await page.fill('[name="team/name"]', `科创中国${who.middle}服务队`);
  await told(page);
  await look('part-team-errors');
  await page.fill('[name="team/name"]', who.name);
  await page.fill('[name="team/summary"]', `服务团由${who.unit}牵头，面向福州市开展${who.middle}诊断、攻关和培训。`);
  await tick(page, 'team/expertise', 'sei-2.1');
  await tick(page, 'team/regions', 'east');
  await tick(page, 'team/pilot_cities', '福州市', true);
  await send(page, 'next');
}

/** Ticks an option, also one that is folded away in a tree. */
async function tick(page, name, value, byLabel = false) {
  const box = byLabel
    ? main(page, '.option').filter({ hasText: value }).locator(`input[name="${name}"]`).first()
    : main(page, `input[name="${name}"][value="${value}"]`).first();
  for (const fold of await box.locator('xpath=ancestor::details').all()) {
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
  }
  await mark(page, box);
}

async function fillMembers(page, who, path, look) {
  await look('part-members');
  let place = 0;
  for (const group of ['expert', 'leader', 'contact', 'member']) {
    const person = someone(who.nth, (place += 1));
    await go(page, path);
    const card = main(page, `section[id$="${group}"] a[href*="/items/"]`).first();
    await press(page, card);
    await look(`item-${group}`);
    if (group === 'expert') {
      await page.fill('[name="members/expert/mobile"]', '12345');
      await told(page);
      await look('item-expert-errors');
    }
    for (const [field, value] of Object.entries(person)) {
      const input = main(page, `[name="members/${group}/${field}"]`);
      if (await input.count()) await input.fill(value);
    }
    const photo = main(page, 'input[type=file]');
    if (await photo.count()) await photo.setInputFiles(png(300, 400, '证件照.png'));
    await send(page, 'next');
  }
}

async function fillWork(page, who, path, look) {
  await look('part-work');
  await page.fill('[name="work/needs"]', `经与福州市挂点工作组沟通，当地企业提出：${who.middle}良率波动，亟需诊断。`);
  await tick(page, 'work/products', 'needs');
  await tick(page, 'work/products', 'talent');
  await page.fill('[name="work/products_summary"]', '提供诊断报告、联合攻关和培训三类产品。');
  await send(page, 'next');
}

async function fillSchedule(page, who, path, look) {
  await look('part-schedule');
  const stages = [['走访企业，形成需求清单。', '2022-03-01', '2022-04-30'], ['联合攻关，完成验证。', '2022-05-01', '2022-09-30'], ['推广回访，提交总结。', '2022-10-01', '2022-12-15']];
  await items(page, path, 'stage', stages, async ([work, from, to]) => {
    await page.fill('[name="schedule/stage/work"]', work);
    await page.fill('[name="schedule/stage/period.from"]', from);
    await page.fill('[name="schedule/stage/period.to"]', to);
  }, look);
}

/** Fills the items of a group, the given ones first, and adds what is missing. */
async function items(page, path, group, values, fill, look) {
  for (const [index, value] of values.entries()) {
    await go(page, path);
    const there = main(page, `section[id$="${group}"] article`);
    if (index < (await there.count())) await press(page, there.nth(index).locator('.person-acts > *').first());
    else await send(page, `add ${group}`);
    if (index === 0) await look(`item-${group}`);
    await fill(value);
    await send(page, 'next');
  }
}

/** Looks at everything, forgets the statements first, and hands in. */
export async function handIn(page, draft, look) {
  await go(page, `${draft}/check`);
  await look('check');
  await press(page, main(page, '.hand-in button').last(), 422);
  await look('check-errors');
  for (const statement of ['truth', 'conduct', 'willing']) await page.check(`[name="statements/${statement}"]`);
  await press(page, main(page, '.hand-in button').last());
  assert.match(page.url(), /\/receipt/);
  await look('receipt');
  assert.match(await main(page, '.figure').first().textContent(), /R-2022-\d{6}/);
  await go(page, '/applications');
  await look('board');
  await go(page, `${draft}/history`);
  await look('history');
}

/** Finds the comment at its field, corrects, answers, and hands in again. */
export async function correct(page, draft, look) {
  await go(page, '/inbox');
  await look('inbox');
  await go(page, draft);
  await look('returned');
  await go(page, `${draft}/parts/work`);
  await look('part-work-returned');
  assert.equal(await main(page, '[name="work/products_summary"]').count(), 0, 'what nobody commented is closed');
  await page.fill('[name="work/needs"]', '1 月 18 日与福州市挂点工作组当面核对：两家企业提出良率波动，亟需诊断。');
  await main(page, '.reply textarea').first().fill('已补充沟通日期和企业数量。');
  await send(page, 'save');
  await handIn(page, draft, (label) => look(`again-${label}`));
}
