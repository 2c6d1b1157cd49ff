import { makeStyles } from '@fluentui/react-components';

/** Read out, and not drawn. */
export const useUnseen = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
