/** The ten sources of information, as an owner or a verifier names them: assurance keeps the list. */
export { type EvidenceSource, evidenceSources } from '../../assurance/index.ts';
