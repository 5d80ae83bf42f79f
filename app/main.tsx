import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { deviceLanguage, LanguageProvider, startTexts } from './language.tsx';
import { reloadForClaimLink, takeClaimSecret } from './start/claim-link.ts';
import { deviceMemory } from './start/device-memory.ts';
import { ThreadsProvider } from './threads.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { keepAppOnDevice, noUpdates } from './updates.ts';
import { nudgeOnWaking, startThreads } from './workers.ts';

const claimSecret = takeClaimSecret(window);
reloadForClaimLink(window);
const language = deviceLanguage();
const threads = startThreads(language, import.meta.env.PROD ? keepAppOnDevice('/main.js') : noUpdates());
nudgeOnWaking(threads.store);
const texts = await startTexts(language);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={texts}>
      <ThreadsProvider threads={threads}>
        <ToastProvider>
          <App claimSecret={claimSecret} memory={deviceMemory(localStorage)} />
        </ToastProvider>
      </ThreadsProvider>
    </LanguageProvider>
  </StrictMode>,
);
