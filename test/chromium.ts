import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium, without a limit of its own: that of the suite is the only one. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], timeout: 0 });
