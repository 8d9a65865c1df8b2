import { useEffect, useRef } from 'react'

/** A soft ring around the pointer, so that a room can follow it. It is moved without drawing anything else again. */
export function PointerRing() {
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ring.current
    if (element === null) return
    const follow = ({ clientX, clientY, pointerType }: PointerEvent) => {
      element.style.transform = `translate(${clientX}px, ${clientY}px)`
      element.style.visibility = pointerType === 'touch' ? 'hidden' : 'visible'
    }
    const leave = () => {
      element.style.visibility = 'hidden'
    }
    document.addEventListener('pointermove', follow, { passive: true })
    document.documentElement.addEventListener('pointerleave', leave)
    return () => {
      document.removeEventListener('pointermove', follow)
      document.documentElement.removeEventListener('pointerleave', leave)
    }
  }, [])
  return <div className="pointer-ring" ref={ring} aria-hidden="true" />
}
