import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Failure } from '../failure';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  code: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'all',
  },
});

/** What went wrong, what can be done, and the code to quote to the support. */
export function ProblemMessage({ failure, onRetry }: { readonly failure: Failure; onRetry?(): void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>L'opération n'a pas abouti.</MessageBarTitle> {typeset(failure.message)}
        <span className={styles.code}>Code : {failure.code}</span>
      </MessageBarBody>
      <MessageBarActions>
        {onRetry !== undefined && (
          <Button size="small" appearance="primary" icon={<ArrowClockwiseRegular />} onClick={onRetry}>
            Réessayer
          </Button>
        )}
        <CopyCode code={[failure.code, failure.diagnostic ?? []].flat().join('\n')} />
      </MessageBarActions>
    </MessageBar>
  );
}

/** Some hosts refuse the clipboard to add-ins: the code stays selectable in the message. */
function CopyCode({ code }: { readonly code: string }) {
  const [label, setLabel] = useState('Copier le code');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setLabel('Code copié');
    } catch {
      setLabel('Sélectionnez le code pour le copier');
    }
  };
  return (
    <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
