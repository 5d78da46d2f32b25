// The whole journey, from registering to the public page, on both sizes, with and without JavaScript; every page of it, refusals included, is
// held against axe, the content policy and a window of 320 pixels.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as applicant from './applicant.mjs';
import { SIZES, axe, picture, reflows, startBrowser, startDemo, visit } from './harness.mjs';
import * as offices from './offices.mjs';
import { APPLICANTS } from './sample.mjs';

let demo;
let browser;
let collecting = Promise.resolve();

before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

const ways = Object.keys(SIZES).flatMap((size) => [true, false].map((javaScript) => ({ size, javaScript })));

// Two at a time: while one waits for the program, the other scans.
describe('from registering to the public page', { concurrency: 2 }, () => {
  for (const [nth, way] of ways.entries()) {
    it(`on a ${way.size} ${way.javaScript ? 'with' : 'without'} JavaScript`, (context) => journey(context, nth, way));
  }
});

async function journey(context, nth, way) {
  const who = APPLICANTS[nth];
  let whole = true;
  const step = (name, act) => context.test(name, { skip: !whole && 'the step before it failed' }, async () => {
    whole = false;
    const visitor = await visit(browser, demo.base, way);
    const seen = new Set();
    const faults = [];
    await act(visitor.page, async (label) => {
      if (seen.has(label)) return;
      seen.add(label);
      for (const look of [axe, reflows]) await look(visitor.page, label).catch((fault) => faults.push(fault.message));
      await picture(visitor.page, `${label}-${way.size}${way.javaScript ? '' : '-plain'}`);
    });
    whole = true;
    await visitor.close();
    // what one page lacks does not keep the others from being looked at
    assert.equal(faults.length, 0, faults.join('\n'));
  });
  let draft;
  let batch;
  await step('the unit applies', async (page, look) => {
    await applicant.register(page, who, look);
    await applicant.enterUnit(page, who, look);
    draft = await applicant.begin(page, who, look);
    await applicant.fillIn(page, who, draft, look);
    await applicant.handIn(page, draft, look);
  });
  await step('a reviewer returns it with a comment', (page, look) => offices.returnWithComments(page, who, look));
  await step('the unit corrects it', async (page, look) => {
    await page.goto('/sign-in');
    await look('sign-in');
    await applicant.press(page, page.locator('main form button').last(), 422);
    await look('sign-in-errors');
    await page.fill('[name=email]', who.email);
    await page.fill('[name=password]', who.password);
    await applicant.press(page, page.locator('main form button').last());
    await applicant.correct(page, draft, look);
  });
  await step('a reviewer goes through it again', (page, look) => offices.review(page, who, look));
  await step('the head approves', (page, look) => offices.approve(page, who, look));
  await step('staff put a batch together', async (page, look) => {
    // two batches begun at the same moment: the second is refused, as it should be
    collecting = collecting.catch(() => {}).then(async () => {
      batch = await offices.collect(page, who, look);
    });
    await collecting;
  });
  await step('a second person publishes', (page, look) => offices.publish(page, batch, look));
  await step('everybody finds it', (page, look) => offices.findInPublic(page, who, look));
}
