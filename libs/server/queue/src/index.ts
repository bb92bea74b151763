export { type BellName, type Ring } from './bells';
export { Doorbell, type Heard } from './doorbell';
export { HearsBell, type HearsRing } from './hears-bell';
export { MemoryDoorbell } from './memory-doorbell';
export { QueueModule } from './queue.module';
export { RedisHealth } from './redis-health';
