import type { Settings, SettingsErrors } from '../settings';

/** What each part of the third step is given. */
export interface SettingsProps {
  readonly settings: Settings;
  readonly errors: SettingsErrors;
  onChange(patch: Partial<Settings>): void;
}
