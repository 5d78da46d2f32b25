// A browser that lets nothing pass: a breach of the content policy, an error in the console, an exception, a request to
// another host, a missing asset and an answer above 499 all fail the test that caused them.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export { startDemo } from './demo.mjs';

export const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STEP_MS = 15_000;
// The contexts without JavaScript, with their options.
const plain = new WeakMap();

/** Starts Chromium. Close it with `close()`. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
}

/**
 * A visitor with cookies of their own: `{ page, context, problems, newPage, close }`.
 * `close()` fails when anything went wrong unseen; a test that means to provoke something empties `problems` first.
 */
export async function visit(browser, base, { size = 'desktop', javaScript = true, language = 'zh-CN' } = {}) {
  const options = { ...SIZES[size], baseURL: base, locale: language, timezoneId: 'Asia/Shanghai' };
  const context = await browser.newContext({ ...options, javaScriptEnabled: javaScript });
  context.setDefaultTimeout(STEP_MS);
  const problems = [];
  watch(context, new URL(base).host, problems);
  if (!javaScript) {
    plain.set(context, options);
  } else {
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }
  const close = async () => {
    await context.close();
    assert.deepEqual(problems, [], 'something went wrong unseen');
  };
  return { page: await context.newPage(), context, problems, close };
}

function watch(context, host, problems) {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) problems.push(`a request to another host: ${url.href}`);
  });
  context.on('response', (response) => {
    const type = response.request().resourceType();
    const mayRefuse = ['document', 'fetch', 'xhr'].includes(type);
    if (response.status() >= (mayRefuse ? 500 : 400)) problems.push(`${response.status()} for ${type} ${response.url()}`);
  });
  context.on('weberror', (error) => problems.push(`an exception: ${error.error()}`));
  context.on('console', (message) => {
    // Answers of 400 and above are judged where they arrive.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded')) {
      problems.push(`console: ${message.text()}`);
    }
  });
}

/** Fails on every violation that axe finds, of any impact, and names elements. */
export async function axe(page, label = page.url()) {
  const options = plain.get(page.context());
  const violations = options ? await scanCopy(page, options) : await scan(page);
  assert.deepEqual(violations, [], `accessibility of ${label}`);
}

async function scan(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.html.slice(0, 200)}`) }));
  });
}

/** Axe is a script itself: a page without JavaScript is scanned as a copy that loads none of the site's scripts. */
async function scanCopy(page, options) {
  const context = await page.context().browser().newContext({ ...options, javaScriptEnabled: true });
  const body = await page.content();
  await context.route('**/*', (route) => {
    const request = route.request();
    if (request.resourceType() === 'document') return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    return request.resourceType() === 'script' ? route.abort() : route.continue();
  });
  const copy = await context.newPage();
  await copy.goto(page.url());
  const violations = await scan(copy);
  await context.close();
  return violations;
}

/** Fails when the page scrolls sideways at 320 CSS pixels; leaves the window as it was. */
export async function reflows(page, label = page.url()) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  // A phone zooms out instead of scrolling, so the width of the window says nothing there.
  const wide = await page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    // A text may stick out of a box that does not.
    const sticksOut = (element) => element.getBoundingClientRect().right > limit + 1 || element.scrollWidth > limit + 1;
    const beyond = [...document.body.querySelectorAll('*')].filter(sticksOut);
    return [`${document.documentElement.scrollWidth} pixels wide`, ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  }, 320);
  await page.setViewportSize(before);
  assert.deepEqual(wide, [], `${label} scrolls sideways at 320 pixels`);
}

/** Keeps a picture of the whole page in the folder named by KECHUANG_SCREENSHOTS, where that is set. */
export async function picture(page, name) {
  const folder = process.env.KECHUANG_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
