import { type ColumnProposal, type ColumnRole, type Mapping, ROLE_LABELS } from '../mapping';
import { shown } from '../parse/shown';
import type { HeaderBlock } from './block';
import { matchOf, type Seats } from './seats';

/** The columns of a header one by one: what each is taken for, and why. Columns with neither title nor value are left out. */
export function describeColumns(
  block: HeaderBlock,
  seats: Seats,
  { values = [] }: Mapping,
): ColumnProposal[] {
  const roleOf = new Map([...seats].map(([role, seat]) => [seat.column, { role, seat }]));
  const counts = new Map(values.map((value) => [value.column, value]));
  return block.titles.flatMap((title, index) => {
    const value = block.below.map(({ cells }) => cells[index]).find((cell) => shown(cell) !== '');
    const text = shown(title.own);
    if (text === '' && value === undefined) return [];
    const seated = roleOf.get(index);
    const counted = counts.get(index);
    const reason =
      seated?.seat.reason ??
      (counted === undefined
        ? leftAside(text, matchOf(title)?.role ?? null, seats, block)
        : `« ${counted.title} » compte des appareils, colonne par colonne`);
    return [
      {
        index,
        title: text,
        role: seated?.role ?? null,
        confidence: seated?.seat.confidence ?? (counted === undefined ? 'doubtful' : 'likely'),
        reason,
        example: shown(value),
      },
    ];
  });
}

function leftAside(title: string, wanted: ColumnRole | null, seats: Seats, block: HeaderBlock): string {
  const winner = wanted === null ? undefined : seats.get(wanted);
  if (title === '') return 'Colonne sans titre';
  if (wanted === null || winner === undefined) return `« ${title} » n'est pas utilisé`;
  return `« ${shown(block.titles[winner.column]?.own)} » est retenu pour « ${ROLE_LABELS[wanted]} »`;
}
