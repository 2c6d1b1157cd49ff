import { notFound } from '../model/host-error';

class SettingFacade {
  constructor(
    private readonly settings: Map<string, unknown>,
    private readonly key: string,
  ) {}

  /** Settings have no identifier on the wire but their key. */
  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.settings.set(this.key, value);
  }
  Delete(): void {
    this.settings.delete(this.key);
  }
}

/** `workbook.settings`. */
export class SettingsFacade {
  constructor(private readonly settings: Map<string, unknown>) {}

  get Items(): SettingFacade[] {
    return [...this.settings.keys()].map((key) => new SettingFacade(this.settings, key));
  }
  item(key: unknown): SettingFacade {
    if (!this.settings.has(String(key))) throw notFound(`The setting ${String(key)}`);
    return new SettingFacade(this.settings, String(key));
  }
  GetItemOrNullObject(key: string): SettingFacade | null {
    return this.settings.has(key) ? new SettingFacade(this.settings, key) : null;
  }
  Add(key: string, value: unknown): SettingFacade {
    this.settings.set(key, value);
    return new SettingFacade(this.settings, key);
  }
}
