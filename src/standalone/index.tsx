import { createRoot } from 'react-dom/client';
import { ThemedRoot } from '../taskpane/components/themed-root';
import { localDate } from '../taskpane/local-date';
import { App } from './app';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ThemedRoot>
      <App today={localDate(new Date())} />
    </ThemedRoot>,
  );
}
