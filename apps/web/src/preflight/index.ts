export { PreflightPanel } from './preflight-panel.js';
