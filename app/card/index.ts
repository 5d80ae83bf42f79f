export { CardScreen } from './card-screen.tsx';
