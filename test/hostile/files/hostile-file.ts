/** What must become of a file; `either` where tables differ in what they forgive. */
export type Fate = 'refused' | 'accepted' | 'either';

export interface HostileFile {
  /** With its extension; tells what is wrong with it. */
  readonly name: string;
  readonly fate: Fate;
  readonly bytes: () => Uint8Array;
  /** Takes more than a second to make or to read: left to the long run. */
  readonly isHeavy?: boolean;
  /** How the result must be called, when not `.xlsx`. */
  readonly result?: 'xlsm';
  /** Rows of the inventory that must be read; those of the sound workbook when absent. */
  readonly devices?: number;
}

export const refused = (name: string, bytes: () => Uint8Array): HostileFile => ({
  name,
  fate: 'refused',
  bytes,
});
export const accepted = (name: string, bytes: () => Uint8Array): HostileFile => ({
  name,
  fate: 'accepted',
  bytes,
});
export const either = (name: string, bytes: () => Uint8Array): HostileFile => ({
  name,
  fate: 'either',
  bytes,
});
export const heavy = (file: HostileFile): HostileFile => ({ ...file, isHeavy: true });
