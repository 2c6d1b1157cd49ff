import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { InventoryChoice } from '../../app/use-cases';
import { counted } from '../../core/money/french';
import type { MappingProposal } from '../../core/inventory/mapping';
import { isSchoolUnsaid, needsSchools } from '../school-state';
import { alikeSheets, proposalOf } from '../state';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { HeaderChoice } from './header-choice';
import { JoinedSheets } from './joined-sheets';
import { ProblemMessage } from './problem-message';
import { SchoolForm } from './school-form';
import { StepHeading } from './step-heading';
import { Waiting } from './waiting';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  again: { alignSelf: 'flex-start' },
});

export function InventoryStep({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { look } = control.state;
  return (
    <div className={styles.stack}>
      <StepHeading title="Votre inventaire">
        Socle Budget lit cette feuille sans jamais la modifier ; les résultats vont dans des feuilles à part.
      </StepHeading>
      {look.status === 'loading' && (
        <Waiting label="Recherche de l'inventaire dans le classeur…" onCancel={() => control.stopLooking()} />
      )}
      {look.status === 'failed' && (
        <ProblemMessage failure={look.failure} onRetry={() => control.lookAgain()} />
      )}
      {look.status === 'ready' && <SheetChoice control={control} inventories={look.look.inventories} />}
      {look.status === 'ready' && (
        <Button
          className={styles.again}
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          onClick={() => control.lookAgain()}
        >
          Relire le classeur
        </Button>
      )}
    </div>
  );
}

function SheetChoice({
  control,
  inventories,
}: {
  readonly control: PaneControl;
  readonly inventories: readonly InventoryChoice[];
}) {
  const chosen = inventories.find((choice) => choice.sheet === control.state.sheet);
  const alike = alikeSheets(control.state);
  if (chosen === undefined) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Ce classeur n'a aucune feuille à lire. Ouvrez celui qui contient l'inventaire, puis relisez-le.
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Field label="Feuille de l'inventaire" hint={sizeOf(chosen)}>
        <Select
          value={chosen.sheet}
          onChange={(_, data) => control.dispatch({ type: 'sheet-chosen', sheet: data.value })}
        >
          {inventories.map((choice) => (
            <option key={choice.sheet} value={choice.sheet}>
              {choice.sheet}
            </option>
          ))}
        </Select>
      </Field>
      {alike.length > 0 && (
        <Checkbox
          label={`Lire aussi ${counted(alike.length, 'autre feuille', 'autres feuilles')} du même inventaire`}
          checked={control.state.together}
          onChange={(_, { checked }) =>
            control.dispatch({ type: 'together-chosen', together: checked === true })
          }
        />
      )}
      <Recognition
        choice={chosen}
        proposal={proposalOf(control.state)}
        unsaid={isSchoolUnsaid(control.state)}
      />
      <HeaderChoice control={control} choice={chosen} />
      {chosen.proposal !== null && needsSchools(control.state) && (
        <SchoolForm
          settings={control.state.settings}
          onChange={(patch) => control.dispatch({ type: 'settings-changed', patch })}
        />
      )}
      <JoinedSheets control={control} />
    </>
  );
}

const UNSAID =
  " Mais aucune colonne ne dit de quel établissement est le matériel : si tout est d'un seul, décrivez-le ou donnez une liste d'un seul établissement ; un titre au-dessus du tableau, ou le nom de la feuille, peut aussi le nommer.";

function sizeOf({ rows }: InventoryChoice): string | undefined {
  return rows === null ? undefined : `Environ ${counted(rows, 'ligne', 'lignes')}`;
}

function Recognition({
  choice,
  proposal,
  unsaid,
}: {
  readonly choice: InventoryChoice;
  readonly proposal: MappingProposal | null;
  /** Nothing tells yet of which school the devices are. */
  readonly unsaid: boolean;
}) {
  const { problem } = choice;
  if (proposal === null) {
    return (
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <French>
            {problem ??
              "Aucun en-tête d'inventaire n'a été reconnu dans cette feuille : choisissez-en une autre."}
          </French>
        </MessageBarBody>
      </MessageBar>
    );
  }
  const read = proposal.columns.filter((column) => column.role !== null).length;
  const { doubt, headerRow } = proposal.mapping;
  return (
    <>
      <MessageBar
        intent={doubt === undefined && !unsaid ? 'success' : 'warning'}
        layout="multiline"
        role="status"
      >
        <MessageBarBody>
          <French>
            {headerRow === 0 ? 'Feuille lue sans titres' : `En-tête trouvé en ligne ${headerRow}`} ;{' '}
            {counted(read, 'colonne reconnue', 'colonnes reconnues')} sur {proposal.columns.length}.
            {doubt !== undefined && ` Ce n’est pas sûr (${doubt}) : vérifiez la ligne des titres ci-dessous.`}
            {unsaid && UNSAID}
          </French>
        </MessageBarBody>
      </MessageBar>
      {choice.looksLikeSchools && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <French>
              Cette feuille ressemble à une liste d'établissements plutôt qu'à un inventaire : vérifiez le
              choix.
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
