/**
 * Tests for what you write yourself to go with this package.
 *
 * @module
 */
export {
  type ContractTest,
  type StatusListStoreContractOptions,
  statusListStoreContract,
} from './status/store-contract.js';
