import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { InventoryChoice, NamedBytes } from '../../app/use-cases';
import { counted } from '../../core/money/french';
import { alikeSheets } from '../state';
import { sheetKey, type JoinedFile } from '../joined';
import type { PaneControl } from '../use-pane';
import { FilesField } from './files-field';
import { French } from './french';
import { Section } from './section';

/** Beyond, the sheets of the workbook are listed on demand. */
const FEW = 6;

const useStyles = makeStyles({
  boxes: { display: 'flex', flexDirection: 'column' },
  more: { ...typographyStyles.body1, cursor: 'pointer' },
  name: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** What is read together with the chosen sheet: other sheets of the workbook, and files beside it. */
export function JoinedSheets({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { state, dispatch } = control;
  const { files, schoolLists } = state.joined;
  const others = otherInventories(control);
  const boxes = <Boxes file={null} choices={others} control={control} />;
  return (
    <Section title="Lire avec elle">
      {others.length > 0 && others.length <= FEW && boxes}
      {others.length > FEW && (
        <details>
          <summary className={styles.more}>
            <French>{counted(others.length, 'autre feuille', 'autres feuilles')} du classeur</French>
          </summary>
          {boxes}
        </details>
      )}
      <FilesField
        label="Autres fichiers d'inventaire"
        hint="Leurs feuilles sont jointes à celle-ci ; les résultats vont dans le classeur ouvert."
        accept=".csv,.xlsx,.xlsm,.ods,.xls"
        multiple
        files={files.map(({ file }) => file)}
        onFiles={(chosen) => dispatch({ type: 'joined-files-chosen', files: chosen })}
      />
      {files.map((one) => (
        <FileFound key={one.file.name} joined={one} control={control} />
      ))}
      {schoolLists.length > 0 && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>
            <French>
              {`${schoolLists.map(({ name }) => `« ${name} »`).join(', ')} : liste d'établissements, rangée avec les fichiers de la troisième étape.`}
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

/** The recognised sheets of the workbook that are not read already. */
function otherInventories({ state }: PaneControl): readonly InventoryChoice[] {
  if (state.look.status !== 'ready') return [];
  const read = new Set([state.sheet, ...(state.together ? alikeSheets(state) : [])]);
  return state.look.look.inventories.filter(({ sheet, proposal }) => proposal !== null && !read.has(sheet));
}

function FileFound({
  joined: { file, found },
  control,
}: {
  readonly joined: JoinedFile;
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  if (found === null) return <Spinner size="tiny" label={`Lecture de ${file.name}…`} />;
  if ('failure' in found) return <Warning>{`${file.name} : ${found.failure.message}`}</Warning>;
  const readable = found.inventories.filter(({ proposal }) => proposal !== null);
  if (readable.length === 0) {
    return (
      <Warning>{`${file.name} : ${found.inventories[0]?.problem ?? "aucune feuille d'inventaire."}`}</Warning>
    );
  }
  return (
    <>
      <p className={styles.name}>{file.name}</p>
      <Boxes file={file} choices={readable} control={control} />
    </>
  );
}

function Boxes({
  file,
  choices,
  control: { state, dispatch },
}: {
  readonly file: NamedBytes | null;
  readonly choices: readonly InventoryChoice[];
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const read = new Set(state.joined.sheets.map(sheetKey));
  return (
    <div className={styles.boxes}>
      {choices.map((choice) => (
        <Checkbox
          key={choice.sheet}
          label={`Feuille « ${choice.sheet} »${choice.looksLikeSchools ? " (liste d'établissements ?)" : ''}`}
          checked={read.has(sheetKey({ file, sheet: choice.sheet }))}
          onChange={(_, { checked }) =>
            dispatch({ type: 'joined-sheet-chosen', file, choice, joined: checked === true })
          }
        />
      ))}
    </div>
  );
}

function Warning({ children }: { readonly children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <French>{children}</French>
      </MessageBarBody>
    </MessageBar>
  );
}
