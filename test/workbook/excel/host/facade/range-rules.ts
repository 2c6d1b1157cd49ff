import { block, type Block } from '../model/block';
import { invalidArgument, notSimulated } from '../model/host-error';
import type { ConditionalFormat, Sheet, Validation } from '../model/sheet';

class ConditionalFont {
  constructor(private readonly format: ConditionalFormat) {}
  set Color(value: string) {
    this.format.color = value;
  }
}

class ConditionalFill {
  constructor(private readonly format: ConditionalFormat) {}
  set Color(value: string) {
    this.format.fill = value;
  }
}

class ConditionalRangeFormat {
  readonly Font: ConditionalFont;
  readonly Fill: ConditionalFill;
  constructor(format: ConditionalFormat) {
    this.Font = new ConditionalFont(format);
    this.Fill = new ConditionalFill(format);
  }
}

class ConditionalRule {
  constructor(private readonly format: ConditionalFormat) {}
  set Formula(value: string) {
    if (!value.startsWith('=')) throw invalidArgument('A rule starts with =.');
    this.format.formula = value;
  }
}

class CustomFormat {
  readonly Rule: ConditionalRule;
  readonly Format: ConditionalRangeFormat;
  constructor(format: ConditionalFormat) {
    this.Rule = new ConditionalRule(format);
    this.Format = new ConditionalRangeFormat(format);
  }
}

export class ConditionalFormatFacade {
  readonly Custom: CustomFormat;
  constructor(private readonly format: ConditionalFormat) {
    this.Custom = new CustomFormat(format);
  }

  get Id(): string {
    return this.format.id;
  }
}

/** `range.conditionalFormats`. */
export class ConditionalFormatsFacade {
  constructor(
    private readonly sheet: Sheet,
    private readonly place: Block,
  ) {}

  Add(type: unknown): ConditionalFormatFacade {
    this.sheet.checkWritable();
    if (type !== 'Custom') throw notSimulated(`A conditional format of type ${String(type)}`);
    const { top, left, rows, columns } = this.place;
    const format: ConditionalFormat = {
      id: this.sheet.workbook.newId(),
      place: block(top, left, rows, columns),
      formula: '',
      color: null,
      fill: null,
    };
    this.sheet.conditionalFormats.push(format);
    return new ConditionalFormatFacade(format);
  }
}

/** The longest list that Excel takes in a validation. */
const LONGEST_LIST = 255;

/** `range.dataValidation`. */
export class ValidationFacade {
  constructor(
    private readonly sheet: Sheet,
    private readonly place: Block,
  ) {}

  set Rule(rule: { readonly list?: { readonly source?: unknown } }) {
    this.sheet.checkWritable();
    const source = rule.list?.source;
    if (typeof source !== 'string') throw notSimulated('A validation other than a list of texts');
    if (source.length > LONGEST_LIST) throw invalidArgument('The list is too long.');
    this.validation().rule = rule;
  }

  set ErrorAlert(alert: unknown) {
    this.validation().alert = alert;
  }

  private validation(): Validation {
    const { top, left, rows, columns } = this.place;
    const same = this.sheet.validations.find(
      ({ place }) =>
        place.top === top && place.left === left && place.rows === rows && place.columns === columns,
    );
    if (same) return same;
    const added: Validation = { place: this.place, rule: null, alert: null };
    this.sheet.validations.push(added);
    return added;
  }
}
