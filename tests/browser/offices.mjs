// What reviewers, staff and the publisher do, page by page.
import assert from 'node:assert/strict';
import { press } from './applicant.mjs';

const main = (page, selector) => page.locator(`main ${selector}`);

/** Signs in by a card of the rehearsal. */
export async function enterAs(page, persona) {
  await page.goto('/demo');
  await press(page, page.locator(`main button[name=persona][value="${persona}"]`));
}

/** Finds the team in the queue and opens it. */
async function open(page, name, look) {
  await page.fill('[name=q]', name);
  await press(page, main(page, '.find-row button'));
  await look?.('queue');
  await press(page, main(page, 'a[href^="/review/"]').filter({ hasText: name }).first());
}

/** Says of everything that waits for a person that it holds. */
async function settle(page) {
  for (;;) {
    const waiting = main(page, '.check.open button[value="pass"]:visible');
    if (!(await waiting.count())) {
      const folded = main(page, '.check.open details.judge:not([open]) > summary');
      if (!(await folded.count())) return;
      await folded.first().click();
      continue;
    }
    const reason = main(page, '.check.open').first().locator('textarea:visible');
    if (await reason.count()) await reason.first().fill('已电话核实。');
    await press(page, waiting.first());
  }
}

/** Takes up, comments at a field, and returns: without a comment first. */
export async function returnWithComments(page, who, look) {
  await enterAs(page, `reviewer_${who.office}`);
  await look('queue-all');
  await open(page, who.name, look);
  await look('case');
  await press(page, main(page, 'button[value="take-up"]'));
  await look('case-taken-up');
  const pin = main(page, '[id="f-work-needs"] details.pin').first();
  await pin.locator('summary').click();
  await press(page, pin.locator('button[value="comment"]'), 422);
  await look('comment-errors');
  const again = main(page, '[id="f-work-needs"] details.pin').first();
  await again.locator('textarea').fill('请写明与挂点工作组沟通的日期和企业数量。');
  await press(page, again.locator('button[value="comment"]'));
  await press(page, main(page, 'a[href$="/return"]').first());
  await look('return');
  await press(page, main(page, 'form[method=post] button').last());
  await look('case-returned');
}

/** Takes the next round up, sees what changed, goes through the check-list. */
export async function review(page, who, look) {
  await enterAs(page, `reviewer_${who.office}`);
  await open(page, who.name);
  await press(page, main(page, 'button[value="take-up"]'));
  assert.ok(await main(page, '.q.changed').count(), 'the changed field is marked');
  await look('case-again');
  await settle(page);
  await look('case-settled');
}

/** The head approves. */
export async function approve(page, who, look) {
  await enterAs(page, `head_${who.office}`);
  await open(page, who.name);
  await look('case-head');
  await press(page, main(page, 'a[href$="/approve"]').first());
  await look('approve');
  await press(page, main(page, 'form[method=post] button').last());
  await look('case-approved');
}

/** Staff put a batch together; its path. */
export async function collect(page, who, look) {
  await enterAs(page, 'staff');
  await look('staff');
  await page.goto('/publish');
  await look('publish');
  await page.fill('[name=title]', '');
  await press(page, main(page, 'button[value="create"]'), 422);
  await look('publish-errors');
  await page.fill('[name=title]', `2022年度“科创中国”科技服务团名单（${who.middle}）`);
  await press(page, main(page, 'button[value="create"]'));
  await look('batch-empty');
  const batch = new URL(page.url()).pathname;
  await main(page, 'tr').filter({ hasText: who.name }).locator('[name=pick]').check();
  await press(page, main(page, 'button[value="add"]'));
  await look('batch');
  return batch;
}

/** A second person looks at the preview and publishes. */
export async function publish(page, batch, look) {
  await enterAs(page, 'publisher');
  await page.goto(`${batch}/preview`);
  await look('preview');
  await press(page, main(page, `a[href="${batch}/publish"]`).first());
  await look('publish-confirm');
  await press(page, main(page, 'form[method=post] button').last());
  await look('published');
}

/** Everybody finds the team. */
export async function findInPublic(page, who, look) {
  await page.goto('/teams');
  await page.fill('[name=q]', who.middle);
  await press(page, main(page, 'form[role=search] button, form.filter button').first());
  await look('teams');
  await press(page, main(page, 'a[href^="/teams/KC-"]').filter({ hasText: who.name }).first());
  await look('team');
  const text = await main(page, '').textContent();
  assert.ok(text.includes(who.unit) && !/1380000\d{4}|@example\.org/.test(text), 'names and positions, nothing else of a person');
}
