import './ui/fonts.css';
import './ui/tokens.css';
import './ui/accent.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { deviceLanguage, LanguageProvider, startTexts } from './language.tsx';
import { LockGate, startDeviceLock } from './lock/index.ts';
import { deviceMemory } from './start/device-memory.ts';
import { reloadForOneTimeLink, takeLinkSecrets } from './start/one-time-link.ts';
import { ThreadsProvider } from './threads.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { keepAppOnDevice, noUpdates } from './updates.ts';
import { startThreads } from './workers.ts';

const secrets = takeLinkSecrets(window);
reloadForOneTimeLink(window);
const language = deviceLanguage();
const updates = import.meta.env.PROD ? keepAppOnDevice('/main.js') : noUpdates();
const lock = startDeviceLock((key) => startThreads(deviceLanguage(), updates, key));
const texts = await startTexts(language);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={texts}>
      <LockGate session={lock}>
        {(threads) => (
          <ThreadsProvider threads={threads}>
            <ToastProvider>
              <App secrets={secrets} memory={deviceMemory(localStorage)} />
            </ToastProvider>
          </ThreadsProvider>
        )}
      </LockGate>
    </LanguageProvider>
  </StrictMode>,
);
