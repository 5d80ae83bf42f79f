import { runDevice } from './device-process.js';

/** `node device.js PEER`: a device of this peer. */
const { openDevice } = await import(new URL(`${process.argv[2]}/device.js`, import.meta.url).href);
runDevice(openDevice);
