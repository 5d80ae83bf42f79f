import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { deviceLanguage, LanguageProvider, startTexts } from './language.tsx';
import { ThreadsProvider } from './threads.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { nudgeOnWaking, startThreads } from './workers.ts';

const language = deviceLanguage();
const threads = startThreads(language);
nudgeOnWaking(threads.store);
const texts = await startTexts(language);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={texts}>
      <ThreadsProvider threads={threads}>
        <ToastProvider>
          <App />
        </ToastProvider>
      </ThreadsProvider>
    </LanguageProvider>
  </StrictMode>,
);
