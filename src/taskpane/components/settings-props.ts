import type { Settings } from '../settings';

/** What each part of the third step is given. */
export interface SettingsProps {
  readonly settings: Settings;
  onChange(patch: Partial<Settings>): void;
}
